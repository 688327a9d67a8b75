import type { ReactNode } from 'react';
import styles from './run-form.module.css';

interface BigFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly placeholder: string;
  /** Said beside the label, for instance that the value was worked out. */
  readonly aside?: string;
  readonly quiet?: boolean;
  readonly fault?: string | undefined;
  readonly onType: (text: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** What stands under the field. */
  readonly children?: ReactNode;
}

/** One of the three figures that a run is known by, written large. */
export function BigField({
  id,
  label,
  value,
  unit,
  placeholder,
  aside,
  quiet,
  fault,
  onType,
  onFocus,
  onBlur,
  children,
}: BigFieldProps) {
  const asideId = `${id}-aside`;
  const faultId = `${id}-fault`;
  const described = [aside && asideId, fault && faultId].filter(Boolean).join(' ');
  return (
    <div className={styles.big}>
      <div className={styles.bigHead}>
        <label htmlFor={id}>{label}</label>
        <Aside id={asideId}>{aside}</Aside>
      </div>
      <div className={styles.bigLine} data-quiet={quiet || undefined} data-fault={fault ? true : undefined}>
        <input
          id={id}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          aria-invalid={fault ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onType(event.currentTarget.value)}
          onFocus={(event) => {
            event.currentTarget.select();
            onFocus?.();
          }}
          onBlur={onBlur}
        />
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </div>
      {fault ? (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function Aside({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? (
    <span id={id} className={styles.aside}>
      {children}
    </span>
  ) : null;
}
