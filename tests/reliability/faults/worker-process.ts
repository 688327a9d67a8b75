import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer, Asked } from './talk';

/** An answer takes milliseconds; one that takes so long will never come. */
const PATIENCE_MS = 30_000;

/** A worker's process, which is started when it is needed. */
export class Worker {
  readonly #command: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  #running: Running | undefined;
  #pid = 0;

  constructor(command: readonly string[], env: NodeJS.ProcessEnv) {
    this.#command = command;
    this.#env = env;
  }

  /** The process that answered last, dead or not. */
  get pid(): number {
    return this.#pid;
  }

  /** Asks it; nothing when it dies over the answer. */
  async ask(asked: Asked): Promise<Answer | undefined> {
    this.#running ??= this.#start();
    const { process, lines, gone } = this.#running;
    const timer = setTimeout(() => this.end(), PATIENCE_MS);
    const answer = new Promise<Answer>((resolve) => {
      lines.once('line', (line) => resolve(JSON.parse(line)));
    });
    process.stdin.write(`${JSON.stringify(asked)}\n`);
    return Promise.race([answer, gone]).finally(() => clearTimeout(timer));
  }

  /** Nothing more is asked: it ends by itself. */
  async finish(): Promise<void> {
    const running = this.#running;
    running?.process.stdin.end();
    await running?.gone;
  }

  /** Ends it at once. */
  end(): void {
    this.#running?.process.kill('SIGKILL');
  }

  #start(): Running {
    const [program = '', ...args] = this.#command;
    const process = spawn(program, args, { env: this.#env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#pid = process.pid ?? 0;
    const gone = new Promise<undefined>((resolve) => {
      process.once('exit', () => {
        this.#running = undefined;
        resolve(undefined);
      });
    });
    // What is written to one that has just died is lost with it.
    process.stdin.on('error', () => undefined);
    return { process, lines: createInterface({ input: process.stdout }), gone };
  }
}

interface Running {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: Interface;
  readonly gone: Promise<undefined>;
}
