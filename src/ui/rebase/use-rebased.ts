import { useState } from 'react';
import { type Parts, rebase, type Typed, untouched } from './rebase';

type Names<S> = keyof S & string;

/** A form over a record that may be changed elsewhere while it is open. */
export interface Rebased<V, P extends string> extends Typed<V, P> {
  /** Types into fields. */
  readonly change: (fields: Partial<V> | ((mine: V) => Partial<V>)) => void;
  /** Gives up what was typed. */
  readonly startAfresh: () => void;
}

/**
 * Holds a form over `theirs`, the record as it is now, and rebases what is typed whenever that says something else. `begun` is a
 * form that was left earlier, on the record as it was then.
 */
export function useRebased<V extends object, const S extends Parts<V>>(
  theirs: V,
  parts: S,
  begun?: { readonly base: V; readonly mine: V },
): Rebased<V, Names<S>> {
  const [held, hold] = useState<Typed<V, Names<S>>>(() => ({
    ...untouched(theirs),
    ...begun,
    meanwhile: [],
  }));
  const isKnown = JSON.stringify(held.base) === JSON.stringify(theirs);
  const form = isKnown ? held : rebase(held, theirs, parts);
  // What comes in while the form is open is taken before anything is drawn, so that no key falls in between.
  if (form !== held) hold(form);
  return {
    ...form,
    change: (fields) =>
      hold((now) => {
        const typed = { ...now.mine, ...(typeof fields === 'function' ? fields(now.mine) : fields) };
        return rebase({ ...now, mine: typed }, now.base, parts);
      }),
    startAfresh: () => hold(untouched(theirs)),
  };
}
