import { describe, expect, it } from 'vitest';
import { troubleIn } from './trouble';

const path = '/j/journal.json';

describe('what the bar says', () => {
  it('counts what waits, names the file and the cause, and says where a copy lies', () => {
    const standing = { unsaved: 3, rescue: '/data/rescue.json' };
    expect(troubleIn(standing, { code: 'diskFull', values: { path } })).toEqual({
      title: '3 changes are not on the disk yet',
      text: 'The disk that holds /j/journal.json is full. Make room on it. Everything is kept here, and a copy lies in /data/rescue.json. Saving is tried again by itself.',
      isAboutPlace: false,
      isOutOfPlace: false,
    });
  });

  it('warns when there is no copy elsewhere', () => {
    const problem = { code: 'notWritable', values: { path, reason: 'the disk can only be read' } };
    const { title, text } = troubleIn({ unsaved: 1 }, problem);
    expect(title).toBe('1 change is not on the disk yet');
    expect(text).toContain(
      'cannot be written: the disk can only be read. Everything is kept in this window.',
    );
    expect(text).toContain('save one before you close it');
  });

  it.each(['journalGone', 'folderGone', 'notAFile', 'notReadable', 'otherJournal'])(
    'offers to put the journal back when it is out of place: %s',
    (code) => {
      const values = { path, folder: '/j', reason: 'no permission', runs: '2', days: '3' };
      const { title, text, isOutOfPlace } = troubleIn({ unsaved: 0 }, { code, values });
      expect(isOutOfPlace).toBe(true);
      expect(title).not.toContain('not on the disk');
      expect(text).toContain('/j');
      expect(text).toContain('still here');
      expect(text).not.toContain('{{');
    },
  );

  it('counts what waits also when the file is gone', () => {
    const { text } = troubleIn({ unsaved: 2, rescue: '/r' }, { code: 'journalGone', values: { path } });
    expect(text).toContain('2 changes are not on the disk yet.');
  });

  it('never offers to put the journal in the place of one from a newer Backstride', () => {
    const { isAboutPlace, isOutOfPlace } = troubleIn(
      { unsaved: 0 },
      { code: 'newerUnderneath', values: { path } },
    );
    expect({ isAboutPlace, isOutOfPlace }).toEqual({ isAboutPlace: true, isOutOfPlace: false });
  });

  it.each(['notConfirmed', 'changedUnderneath', 'backupNotMade'])('has a sentence for %s', (code) => {
    const { text } = troubleIn(
      { unsaved: 1 },
      { code, values: { path, reason: 'the disk reports an error' } },
    );
    expect(text).toContain(path);
    expect(text).not.toContain('{{');
  });

  it('names a trouble it does not know by the catalogue', () => {
    const { text } = troubleIn({ unsaved: 0 }, { code: 'strange', values: {} });
    expect(text).toContain('strange');
  });
});
