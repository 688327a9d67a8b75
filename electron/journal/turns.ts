/** Runs tasks one after the other, in the order they came. One that fails stops none of those after it. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** A new row of turns. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
