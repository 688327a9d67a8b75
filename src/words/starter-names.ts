import type { StarterNames } from '../domain/habits/starter';
import { t } from './index';

/** What the items of the first list are called. */
export function starterNames(): StarterNames {
  return {
    run: t('starter.run'),
    backStrength: t('starter.backStrength'),
    postureBreak: t('starter.postureBreak'),
    protein: t('starter.protein'),
    vegetables: t('starter.vegetables'),
    water: t('starter.water'),
    units: { meals: t('starter.meals'), portions: t('starter.portions'), glasses: t('starter.glasses') },
  };
}
