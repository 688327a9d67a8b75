/** What the person of the sample journal writes: content, not words of the app. */
export const texts = {
  name: 'Robin Hale',
  items: {
    run: 'Run',
    backStrength: 'Back strength',
    postureBreak: 'Posture break',
    protein: 'Protein with each meal',
    vegetables: 'Vegetables and fruit',
    water: 'Water',
    units: { meals: 'meals', portions: 'portions', glasses: 'glasses' },
  },
  sweets: { name: 'Sweet drinks', unit: 'glasses' },
  stretching: 'Ten minutes of stretching',
  shoes: [
    'Blue daily trainers',
    'Grey daily trainers',
    'Trail pair',
    'Green daily trainers',
    'Race-day flats',
  ],
  weather: {
    warm: ['sunny', 'hot, no wind', 'warm, light breeze', 'thunder in the distance'],
    mild: ['overcast', 'light rain', 'windy', 'clear and dry'],
    cold: ['frost', 'cold rain', 'fog along the river', 'snow on the paths'],
  },
  notes: {
    easy: [
      'Easy and relaxed, could talk all the way.',
      'Legs heavy at first, better after the bridge.',
      'Slow on purpose. It felt right.',
      'Ran to work and took the long way.',
      'Shoulders kept creeping up; thought of them every kilometre.',
    ],
    long: [
      'Longest in a while. Walked the last hill and do not mind.',
      'Along the river and back, water at the halfway tap.',
      'Steady. Ate a banana at 8.',
      'Met the Sunday group at the lock and went along.',
    ],
    tempo: [
      '6 × 3 minutes with 2 easy between. The fifth was the hardest.',
      'Twenty minutes steady and quick, even splits.',
    ],
    race: ['Town run. Started too fast, finished smiling.', 'Race day. Cold hands, good legs.'],
    runWalk: [
      '8 × 1 minute running, 90 seconds walking.',
      'Ran five minutes without a break for the first time.',
    ],
    treadmill: ['Indoors: ice on the paths.'],
  },
  dayNotes: [
    'Slept badly.',
    'Long day at the desk, back stiff by four.',
    'Cooked for the next three days.',
    'Rows felt lighter than last week.',
    'Tired but content.',
    'Travelled all day.',
    'Good walk at lunch.',
  ],
  injury: 'Left calf. No running until stairs are easy again.',
  measurer: 'Ana',
  caliper: 'Slim caliper',
} as const;
