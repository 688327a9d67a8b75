import { completeThird, type Effort } from '../../../domain/quantities';

/** The three fields of which any two give the third. */
export const tripleFields = ['distance', 'time', 'pace'] as const;
export type TripleField = (typeof tripleFields)[number];

/** What was typed into the three fields, and which was touched when: the one longest ago first. Two at most hold text. */
export interface Triple extends Readonly<Record<TripleField, string>> {
  readonly touched: readonly TripleField[];
}

/** Nothing typed yet; the pace is the first to be worked out. */
export const blankTriple: Triple = {
  distance: '',
  time: '',
  pace: '',
  touched: ['pace', 'time', 'distance'],
};

/** How each field's text is read: SI, `undefined` for what cannot be read. */
export type TripleReadings = Readonly<Record<TripleField, (text: string) => number | undefined>>;

/** What the three fields come to: all of `Effort` once two of them can be read, and which of them was worked out. */
export interface TripleReading extends Partial<Effort> {
  readonly computed?: TripleField;
}

/** The fields after `text` was typed into one: when all three would hold text, the one touched longest ago gives way. */
export function typed(triple: Triple, field: TripleField, text: string): Triple {
  const next = { ...triple, [field]: text };
  if (isBlank(text)) return next;
  const touched = [...triple.touched.filter((other) => other !== field), field];
  const [oldest = 'pace'] = touched;
  const full = tripleFields.every((each) => !isBlank(next[each]));
  return { ...next, touched, ...(full && { [oldest]: '' }) };
}

/** The field that the other two decide: the only blank one. */
export function computedField(triple: Triple): TripleField | undefined {
  const blank = tripleFields.filter((field) => isBlank(triple[field]));
  return blank.length === 1 ? blank[0] : undefined;
}

/** Reads the fields and works out the third; only what can be read is in the answer. */
export function readTriple(triple: Triple, readings: TripleReadings): TripleReading {
  const distanceM = readings.distance(triple.distance);
  const elapsedS = readings.time(triple.time);
  const paceSPerM = readings.pace(triple.pace);
  const held = {
    ...(distanceM !== undefined && { distanceM }),
    ...(elapsedS !== undefined && { elapsedS }),
    ...(paceSPerM !== undefined && { paceSPerM }),
  };
  const whole = completeThird(held);
  const computed = computedField(triple);
  return whole && computed ? { ...whole, computed } : held;
}

/** Whether a field holds nothing but blanks. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
