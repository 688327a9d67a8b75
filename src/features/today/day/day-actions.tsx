import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import {
  IconCalendar,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutGrid,
  IconListDetails,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { addDays, isLocalDate, type LocalDate } from '../../../domain/days';
import { t } from '../../../words';
import { dayHref } from '../day-href';
import styles from './day-actions.module.css';

interface DayActionsProps {
  readonly date: LocalDate;
  readonly openDay: LocalDate;
  readonly onGo: (date: LocalDate) => void;
}

/** The ways to other days, to the year and to the list itself. */
export function DayActions({ date, openDay, onGo }: DayActionsProps) {
  return (
    <>
      {date === openDay ? null : (
        <Button component={Link} href="/" variant="default" size="sm">
          {t('today.day.backToToday')}
        </Button>
      )}
      <nav className={styles.days} aria-label={t('today.day.navigation')}>
        <Step href={dayHref(addDays(date, -1), openDay)} label={t('today.day.previous')} keys="Alt+ArrowLeft">
          <IconChevronLeft size={18} aria-hidden="true" />
        </Step>
        <Jump date={date} onGo={onGo} />
        <Step href={dayHref(addDays(date, 1), openDay)} label={t('today.day.next')} keys="Alt+ArrowRight">
          <IconChevronRight size={18} aria-hidden="true" />
        </Step>
      </nav>
      <Button
        component={Link}
        href="/year"
        variant="subtle"
        color="gray"
        size="sm"
        leftSection={<IconLayoutGrid size={16} aria-hidden="true" />}
      >
        {t('today.day.year')}
      </Button>
      <Button
        component={Link}
        href="/list"
        variant="subtle"
        color="gray"
        size="sm"
        leftSection={<IconListDetails size={16} aria-hidden="true" />}
      >
        {t('today.day.editList')}
      </Button>
    </>
  );
}

interface StepProps {
  readonly href: string;
  readonly label: string;
  readonly keys: string;
  readonly children: React.ReactNode;
}

function Step({ href, label, keys, children }: StepProps) {
  return (
    <ActionIcon
      component={Link}
      href={href}
      variant="default"
      size={34}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
    >
      {children}
    </ActionIcon>
  );
}

function Jump({ date, onGo }: Pick<DayActionsProps, 'date' | 'onGo'>) {
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string>();
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('date'));
    if (!isLocalDate(wanted)) return setFault(t('today.day.jumpInvalid'));
    setOpen(false);
    onGo(wanted);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('today.day.jump')}
          title={t('today.day.jump')}
          onClick={() => setOpen(!isOpen)}
        >
          <IconCalendar size={18} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.jump} onSubmit={go} noValidate>
          <TextInput
            type="date"
            name="date"
            label={t('today.day.jump')}
            defaultValue={date}
            error={fault}
            data-autofocus
          />
          <Button type="submit">{t('today.day.jumpGo')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
