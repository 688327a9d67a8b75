import i18next, { type TOptions } from 'i18next';
import { en } from './en/index';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string];
type Bare<K extends string> = K extends `${infer Base}_${'one' | 'other' | 'zero'}` ? Base : K;
/** Every sentence the catalogue knows; plural forms go by their bare name. */
export type WordKey = Bare<Leaves<typeof en>>;

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The sentence of the catalogue under `key`, its `{{places}}` filled from `values`; `count` chooses the plural. */
export function t(key: WordKey, values: TOptions = {}): string {
  return catalogue.t(key, values);
}

/** The sentence for a refusal's or a problem's code; one without a sentence of its own is named by its code. */
export function tProblem(code: string, values: TOptions = {}): string {
  const key = [`refusals.${code}`, `problems.${code}`].find((candidate) => catalogue.exists(candidate));
  return key ? catalogue.t(key, values) : t('problems.unexpected', { code });
}

/** What an entry of the undo history is called; one that takes another back (`revert.…`) by the name of that one. */
export function tLabel({ key, values }: { key: string; values: TOptions }): string {
  if (!key.startsWith(REVERT)) return catalogue.t(`history.${key}`, values);
  return t('history.revert', { what: tLabel({ key: key.slice(REVERT.length), values }) });
}

const REVERT = 'revert.';
