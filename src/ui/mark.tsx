import styles from './mark.module.css';

/**
 * The app's mark: a runner's back, bent into the lanes of a track. The same drawing as resources/icon/icon.svg, which
 * dresses the window and the launcher.
 */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect className={styles.ground} width="64" height="64" rx="15" />
      <path className={styles.back} d="M17 55 C17 44 24 39.5 29 33.5 C33.5 28 35 25 34 21" />
      <path className={styles.lane} d="M29 55.5 C29 47 35 42.5 39.5 36.5 C44.5 30 47 22 44.5 12.5" />
      <path className={styles.farLane} d="M40.5 55.5 C40.5 49.5 45 45 49 39 C53.5 32 56 22 53.5 11.5" />
      <circle className={styles.head} cx="26" cy="12.5" r="6" />
    </svg>
  );
}
