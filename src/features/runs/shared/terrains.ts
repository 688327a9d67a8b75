import type { Terrain } from '../../../domain/journal/schema';

/** Where one runs, in the order in which it is offered. */
export const terrains: readonly Terrain[] = ['road', 'trail', 'track', 'treadmill', 'mixed'];
