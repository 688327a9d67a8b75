/**
 * The parts of a form that are decided as one, by name, each with the fields it is typed in: when one of them was touched here,
 * and one was changed elsewhere, it is the whole part that two people disagree about.
 */
export type Parts<V> = Readonly<Record<string, readonly (keyof V)[]>>;

/** A form that was opened on a record and typed in. */
export interface Typed<V, P extends string = string> {
  /** The record as the form knows it. */
  readonly base: V;
  /** What stands in the form. */
  readonly mine: V;
  /** The parts that were touched here and changed elsewhere to something else. */
  readonly meanwhile: readonly P[];
}

/** A form in which nothing has been typed yet. */
export function untouched<V>(base: V): Typed<V, never> {
  return { base, mine: base, meanwhile: [] };
}

/**
 * The form after the record became `theirs` elsewhere: a part that nobody has touched here takes the new value, one that was touched
 * keeps what is typed. Fields outside of all parts stay as they are. Total; `theirs` may be what is known already.
 */
export function rebase<V extends object, const S extends Parts<V>>(
  { base, mine, meanwhile }: Typed<V, keyof S & string>,
  theirs: V,
  parts: S,
): Typed<V, keyof S & string> {
  const names = Object.keys(parts) as (keyof S & string)[];
  const differ = (one: V, other: V) =>
    new Set(names.filter((name) => parts[name]?.some((field) => !isSame(one[field], other[field]))));
  const [isTouched, isNews, isOpen] = [differ(base, mine), differ(base, theirs), differ(mine, theirs)];
  const taken = names.filter((name) => isNews.has(name) && !isTouched.has(name));
  return {
    base: theirs,
    mine: {
      ...mine,
      ...pick(
        theirs,
        taken.flatMap((name) => parts[name] ?? []),
      ),
    },
    meanwhile: names.filter(
      (name) => isOpen.has(name) && isTouched.has(name) && (isNews.has(name) || meanwhile.includes(name)),
    ),
  };
}

/** The names of the fields in which two forms differ. */
export function changedFields<V extends object>(before: V, now: V): (keyof V)[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)] as (keyof V)[]);
  return [...names].filter((name) => !isSame(before[name], now[name]));
}

/** `fields` of a form. */
export function pick<V extends object>(values: V, fields: readonly (keyof V)[]): Partial<V> {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<V>;
}

/** Forms hold texts, numbers and lists of them. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
