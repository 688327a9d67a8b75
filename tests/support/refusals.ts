import { mkdir, rename, rm, rmdir, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../electron/journal/store';
import { type Disks, run } from './mounts';

/** The user who may do nothing. */
const NOBODY = 65_534;

/** A way in which the system refuses a save. */
export interface Refusal {
  readonly errno: string;
  /** What the person is told, as far as it differs from one to another. */
  readonly says: string;
  /** Makes the journal's folder in `root`, and says what happens to the journal in it, and how that ends. */
  readonly arrange: (root: string, disks: Disks) => Promise<Arranged>;
  /** The system refuses this program everywhere, a rescue copy too. */
  readonly isEverywhere?: true;
}

/** A journal's folder, and a refusal in it. */
interface Arranged {
  readonly folder: string;
  readonly begin: () => unknown;
  readonly end: (store: Store) => unknown;
  /** Where the old file lies meanwhile; absent: somebody has removed it. */
  readonly old?: string;
}

const plain = (root: string) => ({
  folder: join(root, 'journal'),
  old: join(root, 'journal', 'journal.json'),
});

/** The eight refusals that can really be had on a Linux computer, by root. */
export const refusals: Refusal[] = [
  {
    errno: 'EROFS',
    says: 'the disk can only be read',
    arrange: async (_, disks) => {
      const place = disks.mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs');
      const remount = (how: string) => run('mount', '-o', `remount,${how}`, place);
      return { ...plain(place), begin: () => remount('ro'), end: () => remount('rw') };
    },
  },
  {
    errno: 'EPERM',
    says: 'the system does not allow it',
    arrange: async (root) => {
      const { folder, old } = plain(root);
      const end = () => run('chattr', '-i', old);
      return { folder, old, begin: () => run('chattr', '+i', old), end };
    },
  },
  {
    errno: 'EACCES',
    says: 'this user has no permission for it',
    arrange: async (root) => {
      run('chmod', '755', root);
      return {
        ...plain(root),
        begin: () => {
          run('chmod', '755', join(root, 'journal'));
          process.seteuid?.(NOBODY);
        },
        end: () => process.seteuid?.(0),
      };
    },
  },
  {
    errno: 'EFBIG',
    says: 'the file would be larger than allowed',
    isEverywhere: true,
    arrange: async (root) => {
      const limit = (bytes: string) => run('prlimit', `--pid=${process.pid}`, `--fsize=${bytes}:`);
      return { ...plain(root), begin: () => limit('100'), end: () => limit('unlimited') };
    },
  },
  {
    errno: 'EISDIR',
    says: 'There is a folder where',
    arrange: async (root) => {
      const { folder, old: path } = plain(root);
      const old = join(root, 'old.json');
      const begin = () => rename(path, old).then(() => mkdir(path));
      return { folder, old, begin, end: () => rmdir(path).then(() => rename(old, path)) };
    },
  },
  {
    errno: 'ENAMETOOLONG',
    says: 'its name is too long',
    arrange: async (root) => {
      const folder = join(root, 'link');
      const [deep, shallow] = [deepFolder(root), join(root, 'shallow')];
      await mkdir(deep, { recursive: true });
      await mkdir(shallow);
      await symlink(shallow, folder);
      const pointTo = async (from: string, to: string) => {
        await rename(join(from, 'journal.json'), join(to, 'journal.json'));
        await unlink(folder);
        await symlink(to, folder);
      };
      const old = join(deep, 'journal.json');
      return { folder, old, begin: () => pointTo(shallow, deep), end: () => pointTo(deep, shallow) };
    },
  },
  {
    errno: 'ENOENT: a link to nothing',
    says: 'a link to something that is not there now',
    arrange: async (root) => {
      const { folder, old: path } = plain(root);
      const [target, old] = [join(root, 'target.json'), join(root, 'unplugged.json')];
      await mkdir(folder);
      await symlink(target, path);
      return { folder, old, begin: () => rename(target, old), end: () => rename(old, target) };
    },
  },
  {
    errno: 'ENOENT: the folder is deleted',
    says: 'is not there any more',
    arrange: async (root) => {
      const { folder } = plain(root);
      const begin = () => rm(folder, { recursive: true });
      return { folder, begin, end: (store) => store.putBack() };
    },
  },
];

/** A folder in which the journal has a name that the system can just bear, and what is written in its place has none. */
function deepFolder(root: string): string {
  const left = 4075 - root.length;
  const names = Array.from({ length: Math.floor(left / 201) }, () => 'd'.repeat(200));
  return join(root, ...names, 'e'.repeat((left % 201) - 1));
}
