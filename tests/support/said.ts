/**
 * What a value parsed from JSON says, as one text: equal for values that say the same, whatever the order of their keys, and different
 * for all others, `1e400` and `__proto__` among them. It goes as deep as the value does.
 */
export function saidBy(value: unknown): string {
  const parts: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next instanceof Word) parts.push(next.text);
    else if (Array.isArray(next))
      open.push(
        new Word(']'),
        ...[new Word('['), ...next.flatMap((inner) => [inner, new Word(',')])].reverse(),
      );
    else if (typeof next === 'object' && next !== null) open.push(new Word('}'), ...membersOf(next));
    else parts.push(typeof next === 'number' ? String(next + 0) : (JSON.stringify(next) ?? 'nothing'));
  }
  return parts.join(' ');
}

class Word {
  constructor(readonly text: string) {}
}

/** The last one first, as they are taken from the end. */
function membersOf(value: object): unknown[] {
  const keys = Object.keys(value).sort();
  return keys.flatMap((key) => [new Word(`{${JSON.stringify(key)}`), Reflect.get(value, key)]).reverse();
}
