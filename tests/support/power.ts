import { constants, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Disks, run, someDisks, sparseFile, whyNoDisks } from './mounts';

const MIB = 1024 * 1024;

export const fileSystemNames = ['ext4', 'ext4 noauto_da_alloc', 'xfs', 'btrfs'] as const;
export type FileSystem = (typeof fileSystemNames)[number];

/** The file systems whose power is cut: how each is made, and what it is mounted with. */
const fileSystems: Record<FileSystem, { make: [string, ...string[]]; options: string[] }> = {
  ext4: { make: ['mkfs.ext4', '-q'], options: ['-t', 'ext4', '-o', 'loop'] },
  // Without it the file system no longer comes to the help of those who rename without a flush.
  'ext4 noauto_da_alloc': {
    make: ['mkfs.ext4', '-q'],
    options: ['-t', 'ext4', '-o', 'loop,noauto_da_alloc'],
  },
  // A copy has the identity of its original, which is mounted too.
  xfs: { make: ['mkfs.xfs', '-q'], options: ['-t', 'xfs', '-o', 'loop,nouuid'] },
  btrfs: { make: ['mkfs.btrfs', '-q'], options: ['-t', 'btrfs', '-o', 'loop'] },
};

/** A disk whose power can be cut. */
export interface PoweredDisk {
  readonly folder: string;
  /** What this very moment's power cut would have left, brought up again as after a restart, for `look` to look at. */
  readonly cut: <T>(look: (folder: string) => Promise<T>) => Promise<T>;
  /** Takes it away. Nobody may use it any more. */
  readonly remove: () => void;
}

/** Why no power can be cut here; nothing when it can. */
export function whyNoPowerCuts(): string | undefined {
  return whyNoDisks('mkfs.ext4', 'mkfs.xfs', 'mkfs.btrfs') ?? whyNoMoments();
}

/** Power is cut by copying a disk's image: what the system had not yet written to the disk is not in it. */
function whyNoMoments(): string | undefined {
  const power = powerSupply();
  try {
    for (const name of fileSystemNames) power.disk(name).remove();
    return undefined;
  } catch (error) {
    return `no disk can be made whose power can be cut (${error instanceof Error ? error.message : error})`;
  } finally {
    power.remove();
  }
}

/**
 * Disks whose power can be cut. Their images lie on a file system that copies a file by sharing its blocks: the copy
 * is of one moment, however much is being written meanwhile.
 */
export function powerSupply() {
  const disks = someDisks();
  try {
    const ground = sparseFile(join(disks.folder, 'ground.img'), 4096 * MIB);
    run('mkfs.xfs', '-q', ground);
    const place = disks.mount('-o', 'loop', ground);
    return { disk: (name: FileSystem) => poweredDisk(disks, place, name), remove: disks.remove };
  } catch (error) {
    disks.remove();
    throw error;
  }
}

let images = 0;

function poweredDisk(disks: Disks, place: string, name: FileSystem): PoweredDisk {
  const { make, options } = fileSystems[name];
  images += 1;
  const image = sparseFile(join(place, `${images}.img`), 400 * MIB);
  run(...make, image);
  const original = disks.mount(...options, image);
  const cut = async <T>(look: (folder: string) => Promise<T>) => {
    const copy = `${image}.copy`;
    copyFileSync(image, copy, constants.COPYFILE_FICLONE_FORCE);
    const folder = disks.mount(...options, copy);
    try {
      return await look(folder);
    } finally {
      disks.unmount(folder);
      rmSync(copy);
    }
  };
  const remove = () => {
    disks.unmount(original);
    rmSync(image);
  };
  return { folder: original, cut, remove };
}
