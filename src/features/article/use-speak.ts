import { useCallback } from 'react';
import type { Message } from '../../domain/insight/message';
import { useUnits } from '../../ui/units';
import { spoken } from './spoken';

/** Says a sentence of the insight in the reader's units. */
export function useSpeak(): (message: Message) => string {
  const { distance } = useUnits();
  return useCallback((message: Message) => spoken(message, distance), [distance]);
}
