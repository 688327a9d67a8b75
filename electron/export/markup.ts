/** Text that is already HTML. Only `html` makes it, so that nothing else can be taken for it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Inserted = string | number | Markup | readonly Markup[] | undefined;

/**
 * HTML from a template: whatever is put in is escaped, save HTML made the same way. This is the one door through which text comes
 * into a report's HTML, a person's notes included.
 */
export function html(pieces: TemplateStringsArray, ...values: Inserted[]): Markup {
  return new Markup(pieces.reduce((text, piece, index) => text + inserted(values[index - 1]) + piece));
}

/** Our own style sheet, for a `style` element. */
export function stylesheet(css: string): Markup {
  return new Markup(css.replaceAll('</', '<\\/'));
}

/** A person's own words: their direction is found from them, and stays theirs. */
export function own(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

function inserted(value: Inserted): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The text with line ends as `\n`, and a replacement character for each control character that has no place in a text. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '\ufffd');
}
