import { TextInput, type TextInputProps } from '@mantine/core';
import { type FocusEvent, useState } from 'react';
import { Meanwhile } from './meanwhile';
import { useRebased } from './use-rebased';

interface TextOnLeaveProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'> {
  /** What the journal says, as it stands in the field. */
  readonly text: string;
  /** The computer that wrote it last, as its owner calls it. */
  readonly device: string | undefined;
  /** What is said of it in words, where that is not the text itself. */
  readonly inWords?: (text: string) => string;
  /** What is wrong with a text, in words. */
  readonly faultOf?: (text: string) => string | undefined;
  /** Writes what was typed, and answers whether it is done. */
  readonly onLeave: (text: string) => Promise<boolean>;
}

const parts = { text: ['text'] } as const;

/** A line of text that is saved when it is left. What is typed stays when the journal changes elsewhere meanwhile. */
export function TextOnLeave({
  text,
  device,
  inWords,
  faultOf,
  onLeave,
  className,
  ...props
}: TextOnLeaveProps) {
  const { base, mine, meanwhile, change, startAfresh } = useRebased({ text }, parts);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string>();
  const leave = async () => {
    const typed = mine.text.trim();
    const found = typed === base.text ? undefined : faultOf?.(typed);
    setFault(found);
    if (found !== undefined || typed === base.text) return;
    setSaving(true);
    const isDone = await onLeave(typed);
    setSaving(false);
    if (isDone) startAfresh();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Whoever goes on to the line below has not left yet.
    if (!currentTarget.contains(relatedTarget)) void leave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; it is heard when field and line are left together.
    <div className={className} onBlur={onBlur}>
      <TextInput
        {...props}
        error={fault}
        value={mine.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      {meanwhile.length > 0 && !saving ? (
        <Meanwhile
          value={base.text === '' ? '' : (inWords?.(base.text) ?? base.text)}
          device={device}
          onUse={() => change({ text: base.text })}
        />
      ) : null}
    </div>
  );
}
