import type { PrintPdf } from '../export/reports-part';

/** The terminal's edges: what a command reads and writes, and what only the world knows. */
export interface Io {
  /** Standard output: what was asked for, and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: everything said besides. */
  readonly err: (line: string) => void;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** The IANA zone this computer is in. */
  readonly zone: string;
  readonly appVersion: string;
  /** Prints a report to PDF; needs an Electron. @throws Failed when there is none */
  readonly printPdf: PrintPdf;
}

/** What a command came to: the document for `--json`, the lines for a reader, and whether it was done. */
export interface Outcome {
  readonly isDone: boolean;
  readonly json: unknown;
  /** Printed as they are; most commands end each with a line end. */
  readonly text: string;
}

/** Something was asked for in a way that cannot be understood: exit code 2. The message says what and how. */
export class WrongUse extends Error {}

/** Something was understood and could not be done: exit code 1. */
export class Failed extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A command that was done. */
export function done(json: unknown, lines: readonly string[]): Outcome {
  return { isDone: true, json, text: lines.map((line) => `${line}\n`).join('') };
}
