import type { ReportModel } from '../../src/domain/report/model';
import { type ReportFacts, reportWords } from './words-of';

/** A report as JSON: the model in SI units, its sentences in words beside their data, and when it was made. */
export function reportJson(model: ReportModel, facts: ReportFacts): string {
  const { title, period, summary, missing } = reportWords(model, facts);
  return `${JSON.stringify({ ...model, made: facts, words: { title, period, summary, missing } }, undefined, 2)}\n`;
}
