import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Way } from '../../../domain/journal/comparison';
import { t } from '../../../words';
import { placeName } from '../../../words/fields';
import styles from './comparison.module.css';
import { type Entry, type Filter, ways } from './rows';

interface FilterBarProps {
  readonly entries: readonly Entry[];
  readonly counts: Readonly<Record<Way, number>>;
  readonly filter: Filter;
  readonly onChange: (part: Partial<Filter>) => void;
}

/** What is shown of what differs: one way or all, one kind or all, and what has the words sought. */
export function FilterBar({ entries, counts, filter, onChange }: FilterBarProps) {
  const places = [...new Set(entries.map(({ compared }) => compared.place))];
  const counted = (way: Way) =>
    t('settings.backups.comparison.wayCount', {
      way: t(`settings.backups.comparison.ways.${way}`),
      count: counts[way],
    });
  return (
    <search className={styles.filters} aria-label={t('settings.backups.comparison.filters')}>
      <SegmentedControl
        size="xs"
        aria-label={t('settings.backups.comparison.way')}
        value={filter.way}
        onChange={(way) => onChange({ way: wayIn(way) })}
        data={[
          { value: 'all', label: t('settings.backups.comparison.all') },
          ...ways.map((way) => ({ value: way, label: counted(way), disabled: counts[way] === 0 })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('settings.backups.comparison.kind')}
        value={filter.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        data={[
          { value: 'all', label: t('settings.backups.comparison.allKinds') },
          ...places.map((place) => ({ value: place, label: placeName(place) })),
        ]}
      />
      <TextInput
        size="xs"
        className={styles.search}
        aria-label={t('settings.backups.comparison.search')}
        placeholder={t('settings.backups.comparison.search')}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        maxLength={200}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </search>
  );
}

function wayIn(text: string): Filter['way'] {
  return ways.find((way) => way === text) ?? 'all';
}
