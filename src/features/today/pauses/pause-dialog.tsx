import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { isLocalDate, type LocalDate } from '../../../domain/days';
import type { ChecklistItem, Pause } from '../../../domain/journal/schema';
import { pauseReasons } from '../../../domain/journal/vocabulary';
import { isDone } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { ItemGone } from '../list/item-gone';
import styles from './pause-dialog.module.css';
import { addPause } from './pauses';

interface PauseDialogProps {
  /** The item to pause; closed without one. */
  readonly item: ChecklistItem | undefined;
  /** The first day that is offered. */
  readonly from: LocalDate;
  readonly onClose: () => void;
}

/** Asks from when to when, and why, an item is not asked for. */
export function PauseDialog({ item, from, onClose }: PauseDialogProps) {
  return (
    <Modal
      opened={item !== undefined}
      onClose={onClose}
      title={t('today.pause.title', { name: item?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
      // The page behind scrolls in its own frame; locking it would add a style the page's policy refuses.
      lockScroll={false}
    >
      {item ? <PauseForm item={item} from={from} onClose={onClose} /> : null}
    </Modal>
  );
}

interface PauseValues {
  readonly from: string;
  readonly to: string;
  readonly reason: Pause['reason'];
  readonly note: string;
}

function PauseForm({ item, from, onClose }: PauseDialogProps & { readonly item: ChecklistItem }) {
  const form = useForm<PauseValues>({
    mode: 'uncontrolled',
    initialValues: { from, to: '', reason: 'rest', note: '' },
    validate: {
      from: (value) => (isLocalDate(value) ? null : t('today.pause.fromInvalid')),
      to: (value, values) => endFault(value, values.from),
    },
  });
  const save = async (values: PauseValues) => {
    const outcome = await addPause(item.id, pauseOf(values));
    tellOutcome(outcome, { done: t('today.list.paused', { name: item.name }), undoable: true });
    if (isDone(outcome)) onClose();
  };
  return (
    <form className={styles.form} onSubmit={form.onSubmit(save)} noValidate>
      <ItemGone item={item} />
      <p className={styles.lead}>{t('today.pause.lead')}</p>
      <Select
        label={t('today.pause.reason')}
        data={pauseReasons.map((value) => ({ value, label: t(`common.pauseReason.${value}`) }))}
        allowDeselect={false}
        data-autofocus
        key={form.key('reason')}
        {...form.getInputProps('reason')}
      />
      <div className={styles.dates}>
        <TextInput
          type="date"
          label={t('today.pause.from')}
          key={form.key('from')}
          {...form.getInputProps('from')}
        />
        <TextInput
          type="date"
          label={t('today.pause.to')}
          description={t('today.pause.toHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          key={form.key('to')}
          {...form.getInputProps('to')}
        />
      </div>
      <Textarea
        label={t('today.pause.note')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={10_000}
        key={form.key('note')}
        {...form.getInputProps('note')}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('today.pause.save')}</Button>
      </div>
    </form>
  );
}

function endFault(to: string, from: string): string | null {
  if (to === '') return null;
  if (!isLocalDate(to)) return t('today.pause.fromInvalid');
  return to < from ? t('today.pause.toBefore') : null;
}

function pauseOf({ from, to, reason, note }: PauseValues): Pause {
  const words = note.trim();
  return {
    id: crypto.randomUUID(),
    from,
    reason,
    ...(to !== '' && { to }),
    ...(words !== '' && { note: words }),
  };
}
