/**
 * The words a journal's fields may hold. Apart from the schema, so that a screen can offer them without loading what checks
 * them.
 */
export const areas = ['running', 'strength', 'diet'] as const;
export const itemKinds = ['tick', 'atLeast', 'atMost', 'automatic'] as const;
export const pauseReasons = ['rest', 'injury', 'illness', 'holiday', 'other'] as const;
export const terrains = ['road', 'trail', 'track', 'treadmill', 'mixed'] as const;
