import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './explained.module.css';

interface ExplainedProps {
  /** What the button is called, for instance "How the score is computed". */
  readonly label: string;
  readonly children: ReactNode;
}

/** How a number came about, one click or key away. */
export function Explained({ label, children }: ExplainedProps) {
  return (
    <Popover width={320} position="bottom-start" withArrow shadow="md" trapFocus={false} returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} className={styles.button}>
          <IconInfoCircle size={16} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.text}>{children}</Popover.Dropdown>
    </Popover>
  );
}
