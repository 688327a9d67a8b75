/** The sizes of paper a report is printed on. */
const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** What this start was asked for on the command line. A missing field was not said. */
export interface StartArguments {
  readonly journal?: string;
  readonly userDataDir?: string;
  /** Open, print the ready line, and leave with 0. */
  readonly smoke: boolean;
  /** Print this HTML file to that PDF file, and leave. */
  readonly printReport?: { readonly from: string; readonly to: string; readonly pageSize: PageSize };
}

/**
 * Reads the command line: `--journal DIR`, `--user-data-dir DIR`, `--smoke`, `--print-report IN.html OUT.pdf [--page-size A4|Letter]`;
 * `--name=VALUE` is understood as well. Words it does not know belong to Chromium.
 *
 * @throws Error with a sentence for whoever typed it
 */
export function readArguments(argv: readonly string[]): StartArguments {
  const journal = valueAfter(argv, '--journal');
  const userDataDir = valueAfter(argv, '--user-data-dir');
  const printReport = readPrintReport(argv);
  return {
    smoke: argv.includes('--smoke'),
    ...(journal === undefined ? {} : { journal }),
    ...(userDataDir === undefined ? {} : { userDataDir }),
    ...(printReport === undefined ? {} : { printReport }),
  };
}

function readPrintReport(argv: readonly string[]): StartArguments['printReport'] {
  const at = argv.indexOf('--print-report');
  if (at === -1) return undefined;
  const [from, to] = argv.slice(at + 1);
  if (!isWord(from) || !isWord(to))
    throw new Error('--print-report needs two files: --print-report IN.html OUT.pdf');
  const size = valueAfter(argv, '--page-size') ?? 'A4';
  const pageSize = pageSizes.find((known) => known === size);
  if (!pageSize) throw new Error(`--page-size ${size} is not known; use ${pageSizes.join(' or ')}.`);
  return { from, to, pageSize };
}

function valueAfter(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (at === -1) return undefined;
  const value = argv[at] === name ? argv[at + 1] : argv[at]?.slice(name.length + 1);
  if (!isWord(value)) throw new Error(`${name} needs a folder or value after it.`);
  return value;
}

function isWord(word: string | undefined): word is string {
  return word !== undefined && word !== '' && !word.startsWith('--');
}
