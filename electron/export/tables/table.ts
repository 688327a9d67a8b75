/** A cell: our own words, a person's own (`own`, one text each), or nothing. */
export type Cell = string | { readonly own: readonly string[] } | undefined;

/** What stands between a person's own words in one cell. */
export const BETWEEN = ' · ';

/** A table as every format prints it. The first column names the row. */
export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Columns of words. */
export function words(...titles: string[]): Table['columns'] {
  return titles.map((title) => ({ title, isNumber: false }));
}

/** Columns of numbers. */
export function numbers(...titles: string[]): Table['columns'] {
  return titles.map((title) => ({ title, isNumber: true }));
}
