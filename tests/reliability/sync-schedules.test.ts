import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/journal/patch';
import type { Journal } from '../../src/domain/journal/schema';
import { aCommand, logRun } from '../support/commands';
import { computers, textsOf, tracesIn } from '../support/histories';
import { commandOf, type Whim, whims } from '../support/journal-arbitraries';
import { aJournal, anItem, idOf } from '../support/journals';
import { Computer } from './sync/computer';
import type { Parcel } from './sync/sync-folder';

/** Schedules tried; `BACKSTRIDE_SCHEDULES=50000 npm run soak -- sync-schedules` for the long form. */
const SCHEDULES = Number(process.env.BACKSTRIDE_SCHEDULES ?? 1000);

/** One thing that happens. Lines between computers are slow, cut for weeks, and deliver twice or late. */
type Event =
  | { readonly what: 'does'; readonly who: number; readonly whim: Whim; readonly meanwhile: boolean }
  | { readonly what: 'undoes' | 'looks' | 'restarts' | 'scans'; readonly who: number }
  | { readonly what: 'sends'; readonly who: number; readonly to: number }
  | { readonly what: 'arrives'; readonly pick: number; readonly twice: boolean }
  | { readonly what: 'cuts' | 'joins'; readonly who: number };

const who = fc.nat(2);
const kinds = <T extends string>(...names: T[]) => fc.constantFrom(...names);
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: kinds('does'), who, whim: whims, meanwhile: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ what: kinds('sends'), who, to: who }) },
  { weight: 8, arbitrary: fc.record({ what: kinds('arrives'), pick: fc.nat(50), twice: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ what: kinds('undoes', 'looks', 'looks', 'scans', 'restarts'), who }) },
  { weight: 1, arbitrary: fc.record({ what: kinds('cuts', 'joins'), who }) },
);
const schedules = fc.array(events, { minLength: 5, maxLength: 50 });
const skews = fc.array(fc.integer({ min: -3_000_000, max: 3_000_000 }), { minLength: 3, maxLength: 3 });

interface Parcelled {
  readonly to: number;
  readonly parcel: Parcel;
}

/** Three computers, what is on its way between them, and everything that any of them said was saved. */
class World {
  readonly computers: readonly Computer[];
  readonly written = new Set<string>();
  readonly #underWay: Parcelled[] = [];
  readonly #away = new Set<number>();
  #minutes = 0;
  #commands = 0;

  constructor(count: number, skewsS: readonly number[]) {
    const start = aJournal({ checklistItems: [anItem({ id: idOf(5_000_001) })] });
    this.computers = computers.slice(0, count).map((device, index) => {
      const clock = () =>
        Date.parse('2026-11-22T07:10:00Z') + this.#minutes * 60_000 + (skewsS[index] ?? 0) * 1000;
      return new Computer(device, start, clock);
    });
  }

  async happens(event: Event): Promise<void> {
    this.#minutes += 7;
    if (event.what === 'arrives') return this.#arrives(event.pick, event.twice);
    const index = event.who % this.computers.length;
    const computer = this.computers[index];
    if (!computer) return;
    switch (event.what) {
      case 'does':
        return this.#does(computer, index, event);
      case 'undoes':
        return this.#note(await computer.undoes());
      case 'looks':
        return computer.look();
      case 'restarts':
        return computer.restart();
      case 'scans':
        return computer.sync.scan();
      case 'sends':
        return this.#sends(index, event.to % this.computers.length);
      case 'cuts':
        return void this.#away.add(index);
      case 'joins':
        return void this.#away.delete(index);
    }
  }

  /** Everybody is there, everything is delivered, everybody looks, until nothing changes any more. Answers in how many rounds. */
  async comesToRest(): Promise<number> {
    this.#away.clear();
    let quiet = 0;
    for (let round = 1; round <= 30; round += 1) {
      const before = this.#picture();
      for (const [index, computer] of this.computers.entries()) {
        await computer.look();
        for (const to of this.computers.keys()) this.#sends(index, to);
        while (this.#underWay.length > 0) await this.#arrives(0, false);
      }
      for (const computer of this.computers) await computer.look();
      // One quiet round may be one in which two files changed places.
      quiet = this.#picture() === before ? quiet + 1 : 0;
      if (quiet === 3) return round;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Everything is carried to everybody, and nobody looks. */
  async carriesOver(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const index of this.computers.keys()) {
        for (const to of this.computers.keys()) this.#sends(index, to);
        while (this.#underWay.length > 0) await this.#arrives(0, false);
      }
    }
  }

  #picture(): string {
    return this.computers.map((one) => [one.bytes().toString(), ...one.others()].join()).join('\n');
  }

  async #does(
    computer: Computer,
    index: number,
    { whim, meanwhile }: Extract<Event, { what: 'does' }>,
  ): Promise<void> {
    const number = (whim.number % 40) * computers.length + index + 1;
    const command = commandOf([{ ...whim, number }], computer.shown());
    if (!command) return;
    this.#commands += 1;
    const own = { ...command, id: idOf(20_000_000 + this.#commands) };
    const arriving = meanwhile ? this.#arrives(whim.pick, false) : undefined;
    const changes = await computer.does(own).catch(() => []);
    await arriving;
    this.#note(changes);
  }

  #note(changes: readonly Change[]): void {
    for (const text of changes.flatMap(textsOf)) this.written.add(text);
  }

  #sends(from: number, to: number): void {
    const sender = this.computers[from];
    if (!sender || from === to || this.#away.has(from) || this.#away.has(to)) return;
    sender.sync.scan();
    for (const parcel of sender.sync.parcels()) this.#underWay.push({ to, parcel });
  }

  async #arrives(pick: number, twice: boolean): Promise<void> {
    const at = pick % Math.max(1, this.#underWay.length);
    const found = this.#underWay[at];
    if (!found) return;
    if (!twice) this.#underWay.splice(at, 1);
    await this.computers[found.to]?.sync.receive(found.parcel);
  }
}

describe(`a folder that a sync program keeps the same on two or three computers, by ${SCHEDULES} schedules`, () => {
  it('loses nothing that was said to be saved, comes to rest with the same bytes everywhere, and leaves no copy', {
    timeout: 600_000 + SCHEDULES * 200,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 3 }), skews, schedules, async (count, skewsS, schedule) => {
        const world = new World(count, skewsS);
        for (const event of schedule) await world.happens(event);
        const rounds = await world.comesToRest();
        const texts = new Set(world.computers.map((one) => one.bytes().toString()));
        const left = world.computers.flatMap((one) => one.others());
        const shown = world.computers.map((one) => lostIn(world, one.shown()));
        for (const computer of world.computers) await computer.close();
        expect({ rounds: rounds < 30, texts: texts.size, left, lost: shown.flat() }).toEqual({
          rounds: true,
          texts: 1,
          left: [],
          lost: [],
        });
      }),
      { numRuns: SCHEDULES },
    );
  });

  it('catches an app that leaves conflict copies lying', async () => {
    expect(await lostAtOnce('doesPlainly')).toBeGreaterThan(0);
    expect(await lostAtOnce('does')).toBe(0);
  });
});

/** Both write at once, and the sync program keeps one of the two; `how` they write. */
async function lostAtOnce(how: 'does' | 'doesPlainly'): Promise<number> {
  const world = new World(2, [0, 60]);
  for (const [index, computer] of world.computers.entries()) {
    const changes = await computer[how](aCommand(index, logRun(100 + index)));
    for (const text of changes.flatMap(textsOf)) world.written.add(text);
  }
  if (how === 'does') await world.comesToRest();
  else await world.carriesOver();
  const lost = world.computers.map((one) => lostIn(world, one.saved()).length);
  for (const computer of world.computers) await computer.close();
  return Math.max(...lost);
}

function lostIn({ written }: World, journal: Journal): string[] {
  const kept = tracesIn(journal);
  return [...written].filter((trace) => !kept.has(trace));
}
