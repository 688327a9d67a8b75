import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconMoon } from '@tabler/icons-react';
import type { LocalDate } from '../../../domain/days';
import type { PauseReason } from '../../../domain/journal/schema';
import { pauseReasons } from '../../../domain/journal/vocabulary';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { inTurn } from '../in-turn';
import { reasonInWords } from '../words';
import styles from './day-side.module.css';

interface DayOffProps {
  readonly date: LocalDate;
  readonly off: PauseReason | undefined;
  readonly disabled: boolean;
}

/** Gives the whole day off, with a reason, or takes that back. */
export function DayOff({ date, off, disabled }: DayOffProps) {
  return (
    <Menu
      position="bottom-start"
      width="target"
      shadow="md"
      returnFocus
      withInitialFocusPlaceholder={false}
      checkIcon={<IconCheck size={16} aria-hidden="true" />}
    >
      <Menu.Target>
        <Button
          variant="default"
          fullWidth
          classNames={{ label: styles.offLabel }}
          disabled={disabled}
          leftSection={<IconMoon size={18} stroke={1.6} aria-hidden="true" />}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
        >
          {off ? t('today.off.set', { reason: reasonInWords(off) }) : t('today.off.give')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('today.off.hint')}</Menu.Label>
        <Menu.RadioGroup value={off ?? NOT_OFF} onChange={(value) => giveOff(date, reasonOf(value))}>
          <Menu.RadioItem value={NOT_OFF} closeMenuOnClick>
            {t('today.off.none')}
          </Menu.RadioItem>
          {pauseReasons.map((reason) => (
            <Menu.RadioItem key={reason} value={reason} closeMenuOnClick>
              {t(`common.pauseReason.${reason}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

const NOT_OFF = 'none';

function reasonOf(value: string): PauseReason | null {
  return pauseReasons.find((reason) => reason === value) ?? null;
}

async function giveOff(date: LocalDate, off: PauseReason | null): Promise<void> {
  tellOutcome(await inTurn(() => [{ type: 'writeDay', date, fields: { off } }]));
}
