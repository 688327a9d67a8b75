import { TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import { useJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { tagsInUse } from '../shared/tags';
import { fieldId, type RunForm } from './use-run-form';

/** Tags as chips, those of earlier runs suggested. Enter takes the word that is being typed; with none it saves, as everywhere. */
export function TagField({ form }: { readonly form: RunForm }) {
  const { runs } = useJournal();
  const known = useMemo(() => tagsInUse(runs), [runs]);
  return (
    <TagsInput
      id={fieldId('tags')}
      label={t('runs.form.tags')}
      placeholder={form.draft.tags.length === 0 ? t('runs.form.tagsExample') : ''}
      data={known}
      limit={8}
      openOnFocus={false}
      value={[...form.draft.tags]}
      searchValue={form.draft.tagText}
      error={form.faults.tags}
      onChange={(tags) => form.change({ tags }, 'tags')}
      onSearchChange={(tagText) => form.change({ tagText }, 'tags')}
    />
  );
}
