/** A change to a folder's list of names. Files and folders go by their number, which outlasts a rename. */
export type NameStep =
  | {
      readonly kind: 'link';
      readonly folder: number;
      readonly name: string;
      readonly ino: number;
      readonly isFolder?: boolean;
    }
  | {
      readonly kind: 'rename';
      readonly folder: number;
      readonly from: string;
      readonly to: string;
      readonly ino: number;
    }
  | { readonly kind: 'unlink'; readonly folder: number; readonly name: string; readonly ino: number };

/** What a disk was asked to do, as far as it matters after a crash; `told` is the moment at which the journal said "Saved". */
export type Step =
  | NameStep
  | { readonly kind: 'write'; readonly ino: number; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly ino: number }
  | { readonly kind: 'told' };

export type Trace = Step[];

/** The names that a step touches. */
export function namesIn(step: NameStep): string[] {
  return step.kind === 'rename' ? [step.from, step.to] : [step.name];
}
