/** How a number of the report comes about; each has its words in the catalogue. */
export type MethodId = 'totals' | 'comparison' | 'energy' | 'spike' | 'list' | 'score' | 'mass';

/** Published work that a method rests on, by its name in the catalogue. */
export type SourceId = 'bushman2020' | 'hall2004' | 'minetti2002' | 'herrmann2024' | 'frandsen2025' | 'loop';

/** A method and what it rests on. */
export interface Method {
  readonly id: MethodId;
  readonly sources: readonly { readonly id: SourceId; readonly doi?: string }[];
}

const methods: readonly Method[] = [
  { id: 'totals', sources: [] },
  { id: 'comparison', sources: [] },
  {
    id: 'energy',
    sources: [
      { id: 'bushman2020' },
      { id: 'hall2004', doi: '10.1249/01.MSS.0000147584.87788.0E' },
      { id: 'minetti2002', doi: '10.1152/japplphysiol.01177.2001' },
      { id: 'herrmann2024' },
    ],
  },
  { id: 'spike', sources: [{ id: 'frandsen2025', doi: '10.1136/bjsports-2024-109380' }] },
  { id: 'list', sources: [] },
  { id: 'score', sources: [{ id: 'loop' }] },
  { id: 'mass', sources: [] },
];

/** The methods of what a report shows, in the order in which it shows it. */
export function methodsOf(shown: Readonly<Record<MethodId, boolean>>): Method[] {
  return methods.filter(({ id }) => shown[id]);
}
