import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { tagsInUse } from '../shared/tags';
import styles from './filter-bar.module.css';

interface TagFilterProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
}

/** Tags that a run has to have, all of them. Not there while no run has any. */
export function TagFilter({ tags, onChange }: TagFilterProps) {
  const { runs } = useJournal();
  const known = useMemo(() => tagsInUse(runs), [runs]);
  if (known.length === 0 && tags.length === 0) return null;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          fw={400}
          className={styles.tags}
          rightSection={<IconSelector size={16} stroke={1.5} aria-hidden="true" />}
        >
          {tags.length === 0 ? t('runs.list.anyTags') : t('runs.list.chosenTags', { tags: tags.join(', ') })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.tagList}>
        <Checkbox.Group value={[...tags]} onChange={onChange} label={t('runs.list.tags')}>
          <Stack gap={4} mt={8}>
            {[...new Set([...tags, ...known])].map((tag) => (
              <Checkbox key={tag} value={tag} label={tag} className={styles.tagBox} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
