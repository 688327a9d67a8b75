/** Runs something after so many milliseconds, unless it is called off before. */
export type Timer = (ms: number, run: () => void) => () => void;

/** The clock of this computer; it keeps nobody from quitting. */
export const realTimer: Timer = (ms, run) => {
  const timeout = setTimeout(run, ms).unref();
  return () => clearTimeout(timeout);
};

const WAITS_MS = [2000, 5000, 10_000];
const WAIT_LATER_MS = 30_000;

/** Tries something again and again, soon at first and then every half minute, until it is stopped. */
export class Retry {
  readonly #timer: Timer;
  readonly #run: () => void;
  #tries = 0;
  #callOff: (() => void) | undefined;

  constructor(timer: Timer, run: () => void) {
    this.#timer = timer;
    this.#run = run;
  }

  /** It did not work: once more after a while. */
  again(): void {
    this.#callOff?.();
    this.#callOff = this.#timer(WAITS_MS[this.#tries] ?? WAIT_LATER_MS, this.#run);
    this.#tries += 1;
  }

  /** It worked, or nobody wants it any more. */
  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#tries = 0;
  }
}
