/** The items of the first list. */
export const starter = {
  run: 'Run',
  backStrength: 'Back strength',
  postureBreak: 'Posture break',
  protein: 'Protein with each meal',
  vegetables: 'Vegetables and fruit',
  water: 'Water',
  meals: 'meals',
  portions: 'portions',
  glasses: 'glasses',
} as const;
