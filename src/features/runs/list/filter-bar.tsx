import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import styles from './filter-bar.module.css';
import {
  type DistanceClass,
  distanceClasses,
  distanceClassNames,
  periods,
  type RunQuery,
  sorts,
} from './query';
import { TagFilter } from './tag-filter';

interface FilterBarProps {
  readonly query: RunQuery;
  readonly onChange: (part: Partial<RunQuery>) => void;
  /** Absent while there is nothing to reset. */
  readonly onReset: (() => void) | undefined;
}

/** What the list is held to: a text, a stretch of time, a class of distance, tags; and its order. */
export function FilterBar({ query, onChange, onReset }: FilterBarProps) {
  const classText = useDistanceClassText();
  return (
    <search className={styles.bar} aria-label={t('runs.list.filters')}>
      <SearchField text={query.text} onChange={(text) => onChange({ text })} />
      <Pick
        label={t('runs.list.period')}
        value={query.period}
        options={periods}
        words={(each) => t(`runs.list.periods.${each}`)}
        onPick={(period) => onChange({ period })}
      />
      {query.period === 'span' ? <Span query={query} onChange={onChange} /> : null}
      <Pick
        label={t('runs.form.distance')}
        value={query.distance}
        options={distanceClassNames}
        words={classText}
        onPick={(distance) => onChange({ distance })}
      />
      <TagFilter tags={query.tags} onChange={(tags) => onChange({ tags })} />
      <Pick
        label={t('runs.list.sort')}
        value={query.sort}
        options={sorts}
        words={(each) => t(`runs.list.sorts.${each}`)}
        onPick={(sort) => onChange({ sort })}
      />
      {onReset ? (
        <Button variant="subtle" size="sm" px={8} onClick={onReset}>
          {t('runs.list.reset')}
        </Button>
      ) : null}
    </search>
  );
}

/** The classes are those of well-known races; their ends are told in the person's own unit, to a tenth. */
function useDistanceClassText(): (name: DistanceClass) => string {
  const { distanceUnit } = useUnits();
  const metres = distanceUnit === 'km' ? 1000 : 1609.344;
  const end = (metresFar: number) => String(Math.round((metresFar / metres) * 10) / 10);
  return (name) => {
    const [from, to] = distanceClasses[name];
    return t(`runs.list.distances.${name}`, { from: end(from), to: end(to), unit: distanceUnit });
  };
}

function SearchField({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <TextInput
      className={styles.search}
      aria-label={t('runs.list.search')}
      placeholder={t('runs.list.searchExample')}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        text ? (
          <CloseButton size="sm" aria-label={t('runs.list.clearSearch')} onClick={() => onChange('')} />
        ) : null
      }
      maxLength={200}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: (option: T) => string;
  readonly onPick: (option: T) => void;
}

function Pick<T extends string>({ label, value, options, words, onPick }: PickProps<T>) {
  return (
    <NativeSelect
      className={styles.pick}
      aria-label={label}
      value={value}
      data={options.map((option) => ({ value: option, label: words(option) }))}
      onChange={(event) => {
        const picked = options.find((option) => option === event.currentTarget.value);
        if (picked) onPick(picked);
      }}
    />
  );
}

function Span({ query, onChange }: Omit<FilterBarProps, 'onReset'>) {
  return (
    <>
      <TextInput
        type="date"
        className={styles.date}
        aria-label={t('runs.list.from')}
        value={query.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        className={styles.date}
        aria-label={t('runs.list.to')}
        value={query.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
    </>
  );
}
