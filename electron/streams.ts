/** Writes a line for whoever started the app; resolves when it is out, since leaving right after would swallow it. */
export function say(line: string, stream: NodeJS.WritableStream = process.stdout): Promise<void> {
  return new Promise((done) => {
    // Nobody may be listening any more; that is no reason to stop.
    stream.write(`${line}\n`, () => done());
  });
}

/** Says what went wrong on standard error. */
export function complain(error: unknown): Promise<void> {
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), process.stderr);
}

/** What went wrong, in the words of the error itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
