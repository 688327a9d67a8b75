/** What can be done with an entry of the day, by its item's id. */
export interface EntryActions {
  readonly toggle: (itemId: string) => void;
  readonly skip: (itemId: string) => void;
  readonly miss: (itemId: string) => void;
  readonly clear: (itemId: string) => void;
  readonly step: (itemId: string, steps: number) => void;
  readonly setAmount: (itemId: string, amount: number | undefined) => void;
  /** Opens the pause form; while paused, ends the pause. */
  readonly pause: (itemId: string) => void;
  readonly edit: (itemId: string) => void;
  /** Puts the focus on the entry's main control. */
  readonly focus: (itemId: string) => void;
}
