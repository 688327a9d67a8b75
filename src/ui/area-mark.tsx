import type { Area } from '../domain/journal/schema';
import styles from './area-mark.module.css';

const shapes: Record<Area, React.ReactNode> = {
  running: <circle cx="6" cy="6" r="5" />,
  strength: <rect x="1.5" y="1.5" width="9" height="9" rx="1" />,
  diet: <path d="M6 1 11.5 11 H0.5 Z" />,
};

/** The sign of an area: a shape first, a colour second. Decorative: the area's name stands beside it. */
export function AreaMark({ area }: { readonly area: Area }) {
  return (
    <svg className={styles.mark} data-area={area} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[area]}
    </svg>
  );
}
