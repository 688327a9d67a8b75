import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import { bytesOf } from './adapter';
import { fingerprint } from './durable-file';
import { examine } from './examine';

const bytes = bytesOf(aJournal({ runs: [aRun('2026-11-20', { note: 'Höhe' })] }));
const made = [fingerprint(bytes), fingerprint(bytes).slice(0, 16)];
const text = bytes.toString();
const found = (changed: Uint8Array | string, reason: 'daily' | 'damage' = 'daily', known = made) =>
  examine({ bytes: Buffer.from(changed), reason, made: known });

/** The bytes with one bit of the byte at `at` turned over. */
function flipped(at: number, bit = 0): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
}

describe('a backup that is read again', () => {
  it('is good when nothing happened to it, and says what it holds', () => {
    expect(found(bytes)).toEqual({
      sha256: fingerprint(bytes),
      finding: { state: 'good', isCompared: true },
      holdings: { runs: 1, days: 0, checklistItems: 0, bodyMeasurements: 0, newest: '2026-11-20' },
    });
  });

  it('is good, though not proven, when there is nothing to compare it with', () => {
    expect(found(bytes, 'daily', []).finding).toEqual({ state: 'good', isCompared: false });
  });

  it('of an older format says which', () => {
    const older = text.replace('"version": 3', '"version": 2');
    const known = [fingerprint(Buffer.from(older))];
    expect(found(older, 'daily', known).finding).toEqual({ state: 'good', isCompared: true, version: 2 });
  });

  it('of a newer format that is not what was written is damaged all the same', () => {
    const newer = text.replace('"version": 3', '"version": 99');
    expect(found(newer).finding).toEqual({ state: 'damaged', isCompared: true, version: 99 });
  });

  it('of a newer format is no damage', () => {
    const newer = text.replace('"version": 3', '"version": 99');
    const known = [fingerprint(Buffer.from(newer))];
    const { finding, holdings } = found(newer, 'daily', known);
    expect([finding, holdings]).toEqual([{ state: 'newer', isCompared: true, version: 99 }, undefined]);
  });

  it.each<[string, Uint8Array | string, string | undefined, string?]>([
    ['is empty', '', 'empty'],
    ['holds zero bytes', Buffer.alloc(bytes.length), 'zeroBytes'],
    ['was cut', bytes.subarray(0, -40), 'truncated'],
    ['was cut in a letter', bytes.subarray(0, bytes.indexOf('ö') + 1), 'truncated'],
    ['ends in zero bytes', Buffer.concat([bytes.subarray(0, -40), Buffer.alloc(40)]), 'truncated'],
    ['is not UTF-8', flipped(text.indexOf('elapsed'), 7), 'notUtf8'],
    ['is not JSON', text.replace('"runs": [', '"runs": ('), 'notJson'],
    ['is something else', '{"version": 3}', 'notAJournal'],
    ['has a bad value', text.replace('"elapsedS":1800', '"elapsedS":-1'), 'invalid', 'runs.0.elapsedS'],
  ])('that %s is named as damaged, with the place', (_, changed, damage, place = '') => {
    const { finding, holdings } = found(changed);
    expect(finding).toMatchObject({ state: 'damaged', isCompared: true, damage, fault: { place } });
    expect(holdings).toBeUndefined();
  });

  it('is named as changed when a bit turned over and it can still be read', () => {
    const { finding, holdings } = found(flipped(text.indexOf('5000')));
    expect(finding).toEqual({ state: 'changed', isCompared: true });
    expect(holdings?.runs).toBe(1);
  });

  it('of damaged bytes that were set aside is what it was, and no new damage', () => {
    const broken = Buffer.from('{"format":"backstride-jour');
    expect(found(broken, 'damage', [fingerprint(broken)]).finding.state).toBe('kept');
    expect(found(broken.subarray(0, 9), 'damage', [fingerprint(broken)]).finding.state).toBe('damaged');
  });

  it('is found out wherever a single bit turns over', () => {
    const places = Array.from({ length: bytes.length }, (_, at) => at);
    const unnoticed = places.filter((at) => found(flipped(at, at % 8)).finding.state === 'good');
    expect(unnoticed).toEqual([]);
  });
});
