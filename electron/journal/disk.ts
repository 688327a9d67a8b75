import fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** One open file, as far as a durable write needs it. */
export interface DiskFile {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ bytesWritten: number }>;
  readonly stat: () => Promise<{ size: number; mode: number }>;
  readonly chmod: (mode: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a disk tells of a file without reading it. */
export interface FileFacts {
  readonly ino: number;
  readonly size: number;
  readonly mode: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  isDirectory(): boolean;
}

/** What the journal asks of a disk: node:fs/promises in the app, a disk that fails where a test wants it to. */
export interface Disk {
  readonly open: (path: string, flags: string, mode?: number) => Promise<DiskFile>;
  readonly readFile: (path: string) => Promise<Buffer>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly stat: (path: string) => Promise<FileFacts>;
  readonly lstat: (path: string) => Promise<{ isSymbolicLink(): boolean }>;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<string | undefined>;
  readonly platform: NodeJS.Platform;
  /** Waits between two tries. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/** The disk of this computer. */
export const nodeDisk: Disk = {
  open: fs.open,
  readFile: fs.readFile,
  readdir: fs.readdir,
  stat: fs.stat,
  lstat: fs.lstat,
  realpath: fs.realpath,
  rename: fs.rename,
  unlink: fs.unlink,
  mkdir: fs.mkdir,
  platform: process.platform,
  pause,
};

/** The system's name of what went wrong (`ENOSPC`), or nothing when it was not the system that complained. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether what went wrong has one of these names. */
export function isErrno(error: unknown, ...names: readonly string[]): boolean {
  const errno = errnoOf(error);
  return names.some((name) => name === errno);
}
