import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** One file of the page, with the type it is served as. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * Everything the page consists of, by the path it is asked for under; the page itself is `/`. Made once: an address is
 * looked up in here, never turned into a path. Files of a type the page does not use are left out.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map(filesIn(folder, '/'));
  const index = files.get('/index.html');
  if (!index)
    throw new Error(`The page is missing: there is no index.html in ${folder}. Build the app first.`);
  files.delete('/index.html');
  return files.set('/', index);
}

/** How many files the page asks for before it begins: those its own HTML names. */
export function filesToBeginWith(files: ReadonlyMap<string, PageFile>): number {
  const html = readFileSync(files.get('/')?.path ?? '', 'utf8');
  return [...html.matchAll(/\s(?:src|href)="\.\/[^"]+\.(?:js|css)"/g)].length;
}

function filesIn(folder: string, address: string): [string, PageFile][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, PageFile][] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, `${address}${entry.name}/`);
    const type = types[extname(entry.name)];
    return entry.isFile() && type ? [[`${address}${entry.name}`, { path, type }]] : [];
  });
}
