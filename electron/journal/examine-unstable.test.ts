import { expect, it, vi } from 'vitest';
import { aJournal } from '../../tests/support/journals';
import { bytesOf } from './adapter';
import { fingerprint } from './durable-file';
import { examine } from './examine';

vi.mock('./adapter', { spy: true });

it('a backup that would say something else each time it is written is not called good', () => {
  const bytes = bytesOf(aJournal({}));
  let writes = 0;
  vi.mocked(bytesOf).mockImplementation((journal) => {
    writes += 1;
    return Buffer.from(JSON.stringify({ ...journal, writes }));
  });
  const { finding } = examine({ bytes, reason: 'daily', made: [fingerprint(bytes)] });
  expect(finding).toEqual({ state: 'damaged', isCompared: true, damage: 'unstable' });
});
