import { useForm } from '@mantine/form';
import { useLayoutEffect, useState } from 'react';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { pick, rebase, untouched } from '../../../ui/rebase/rebase';
import { type ItemPart, itemParts } from './item-parts';
import { faults, type ItemFormState, type ItemValues, valuesOf } from './item-values';

/** The form of an item, rebased when the item is changed elsewhere while it is open. */
export interface ItemForm {
  readonly form: ItemFormState;
  /** The form as the item is now, before anything is typed. */
  readonly base: ItemValues;
  readonly item: ChecklistItem | undefined;
  /** What was typed into here and changed elsewhere meanwhile. */
  readonly meanwhile: readonly ItemPart[];
  /** Takes what a part says elsewhere. */
  readonly takeTheirs: (part: ItemPart) => void;
}

/** Holds the form of an item, or of a new one. */
export function useItemForm(item: ChecklistItem | undefined, openDay: LocalDate): ItemForm {
  const [firstDay] = useState(openDay);
  const theirs = valuesOf(item, firstDay);
  const form = useForm<ItemValues>({ initialValues: theirs, validate: (values) => faultsOf(values) });
  const [{ base, meanwhile }, hold] = useState<ReturnType<typeof untouchedItem>>(() => untouchedItem(theirs));
  const known = JSON.stringify(theirs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item moves the form, not what is typed.
  useLayoutEffect(() => {
    if (JSON.stringify(base) === known) return;
    const next = rebase({ base, mine: form.getValues(), meanwhile }, theirs, itemParts);
    form.setValues(next.mine);
    hold(next);
  }, [known]);
  const now = rebase({ base, mine: form.values, meanwhile }, base, itemParts);
  return {
    form,
    base,
    item,
    meanwhile: now.meanwhile,
    takeTheirs: (part) => form.setValues(pick(base, itemParts[part])),
  };
}

function untouchedItem(base: ItemValues): {
  readonly base: ItemValues;
  readonly meanwhile: readonly ItemPart[];
} {
  return untouched(base);
}

function faultsOf(values: ItemValues): Record<string, string> {
  const entries = Object.entries(faults).map(([field, fault]) => [field, fault(values)] as const);
  return Object.fromEntries(entries.flatMap(([field, fault]) => (fault === null ? [] : [[field, fault]])));
}
