/** One step from a format to the next: total on what it does not understand, and blind to the clock. */
export interface Migration {
  readonly from: number;
  /** What the step does, in a sentence for whoever repairs a journal by hand. */
  readonly does: string;
  readonly migrate: (journal: Record<string, unknown>) => Record<string, unknown>;
}
