import { t, type WordKey } from '../../../words';
import styles from './key-help.module.css';

interface KeyHelpProps {
  readonly isWhole: boolean;
  readonly onToggle: () => void;
}

const first: readonly (readonly [keys: readonly string[], word: WordKey])[] = [
  [['J', 'K'], 'today.keys.move'],
  [['space'], 'today.keys.tick'],
  [['S'], 'today.keys.skip'],
];
const others: typeof first = [
  [['digits'], 'today.keys.amount'],
  [['M'], 'today.keys.missed'],
  [['C'], 'today.keys.clear'],
  [['P'], 'today.keys.pause'],
  [['E'], 'today.keys.edit'],
  [['N'], 'today.keys.note'],
  [['altArrows'], 'today.keys.days'],
  [['T'], 'today.keys.today'],
];
const named: Readonly<Record<string, WordKey>> = {
  space: 'today.keys.space',
  digits: 'today.keys.digits',
  altArrows: 'today.keys.altArrows',
};

/** The keys of the page in one soft line; the rest of them on demand. */
export function KeyHelp({ isWhole, onToggle }: KeyHelpProps) {
  return (
    <div className={styles.help}>
      <dl className={styles.keys} aria-label={t('today.keys.label')}>
        {[...first, ...(isWhole ? others : [])].map(([keys, word]) => (
          <div key={word}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{named[key] ? t(named[key]) : key}</kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className={styles.more} aria-expanded={isWhole} onClick={onToggle}>
        <kbd>?</kbd> {t('today.keys.help')}
      </button>
    </div>
  );
}
