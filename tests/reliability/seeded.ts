/** What a rig's chances are drawn from: `BACKSTRIDE_SEED`, or one that no run had before. It is said, so that a run can be had again. */
export function chosenSeed(): number {
  return Number(process.env.BACKSTRIDE_SEED ?? Date.now() % 2 ** 31);
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
