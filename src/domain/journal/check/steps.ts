import type { RecordFields, Step } from '../commands';
import type { ChecklistItem, Journal, Run } from '../schema';
import type { Finding } from './finding';
import { isBackwards } from './list-dates';

/**
 * The steps that mend some findings, for one command. A value that goes is in the record's history and in the backup made before; a
 * record that goes is in the bin. What cannot be mended gives no step.
 */
export function mendingSteps(journal: Journal, findings: readonly Finding[]): Step[] {
  const steps = findings.flatMap((finding) => stepsFor(journal, finding));
  const once = new Map(steps.map((step) => [JSON.stringify(step), step]));
  // A record may be edited for one reason and removed for another.
  return [...once.values()].sort((a, b) => Number(a.type === 'remove') - Number(b.type === 'remove'));
}

function stepsFor(journal: Journal, finding: Finding): Step[] {
  const { place, mend } = finding;
  switch (mend) {
    case 'bringShoeBack':
      return [{ type: 'bringBack', recordId: String(finding.values.shoeId) }];
    case 'clearShoe':
      return idsIn(finding).map((id) => editRun(id, { shoeId: null }));
    case 'clearMarks':
      return idsIn(finding).map((date) => clearMark(date, String(finding.values.itemId)));
    case 'leaveBin':
    case 'stampAnew':
      return stampAnew(place);
    case 'dropPauses':
    case 'startWhenArchived':
      return itemStep(journal, place.id, mend);
    case 'clearDistance':
      return [editRun(place.id, { distanceM: null })];
    case 'clearZone':
      return [editRun(place.id, { timeZone: null })];
    case 'swapHeartRates':
      return swapHeartRates(journal.runs.find(({ id }) => id === place.id));
    case 'poundsToKilograms':
      return reweigh(journal, place.id, KG_PER_POUND);
    case 'kilogramsToPounds':
      return reweigh(journal, place.id, 1 / KG_PER_POUND);
    case 'removeRecords':
      return idsIn(finding).flatMap((recordId) => remove(place.collection, recordId));
    default:
      return [];
  }
}

const KG_PER_POUND = 0.45359237;

function idsIn({ place, others }: Finding): string[] {
  return [place.id, ...others];
}

function editRun(recordId: string, fields: RecordFields<'runs'>): Step {
  return { type: 'edit', collection: 'runs', recordId, fields };
}

function clearMark(date: string, itemId: string): Step {
  return { type: 'mark', date, itemId, mark: null };
}

function itemStep({ checklistItems }: Journal, id: string, mend: 'dropPauses' | 'startWhenArchived'): Step[] {
  const item = checklistItems.find((one) => one.id === id);
  const fields = item && (mend === 'dropPauses' ? withoutBackwards(item) : startingWhenArchived(item));
  return fields ? [{ type: 'edit', collection: 'checklistItems', recordId: id, fields }] : [];
}

function withoutBackwards({ pauses }: ChecklistItem): Pick<ChecklistItem, 'pauses'> {
  return { pauses: pauses.filter((pause) => !isBackwards(pause)) };
}

function startingWhenArchived({ archivedOn }: ChecklistItem): Pick<ChecklistItem, 'startsOn'> | undefined {
  return archivedOn === undefined ? undefined : { startsOn: archivedOn };
}

function stampAnew({ collection, id }: Finding['place']): Step[] {
  if (collection === 'journal' || collection === 'removed' || collection === 'files') return [];
  return [{ type: 'stampAnew', place: collection, recordId: id }];
}

function swapHeartRates(run: Run | undefined): Step[] {
  if (run?.averageHeartRateBpm === undefined || run.maximumHeartRateBpm === undefined) return [];
  const { averageHeartRateBpm: maximumHeartRateBpm, maximumHeartRateBpm: averageHeartRateBpm } = run;
  return [editRun(run.id, { averageHeartRateBpm, maximumHeartRateBpm })];
}

function reweigh({ bodyMeasurements }: Journal, recordId: string, factor: number): Step[] {
  const found = bodyMeasurements.find(({ id }) => id === recordId);
  if (found?.kind !== 'mass') return [];
  const massKg = Math.round(found.massKg * factor * 1e5) / 1e5;
  return [{ type: 'edit', collection: 'bodyMeasurements', recordId, fields: { massKg } }];
}

function remove(collection: Finding['place']['collection'], recordId: string): Step[] {
  return collection === 'runs' || collection === 'bodyMeasurements'
    ? [{ type: 'remove', collection, recordId }]
    : [];
}
