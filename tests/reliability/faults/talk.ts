/** What a worker can do with a journal while calls to the disk fail. */
export type Deed = 'first journal' | 'save' | 'first save of a day' | 'update';

/** What a worker is asked; `fault` as in library.c: `12/EIO/0`. */
export type Asked =
  | { readonly ask: 'act'; readonly deed: Deed; readonly root: string; readonly fault: string }
  | { readonly ask: 'again'; readonly root: string };

/** What it answers: it is done and on the disk, or it could not be done and that was said; `failed` is neither. */
export type Answer = { readonly done: true } | { readonly refused: string } | { readonly failed: string };
