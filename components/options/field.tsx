import { type InputHTMLAttributes, useId } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import styles from './options.module.css';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  /** The key of the sentence that says what is wrong. */
  error?: string | undefined;
  onValue(value: string): void;
}

export function Field({ label, hint, error, onValue, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
      <p id={`${id}-hint`} className={error ? styles.error : styles.hint}>
        {error ? t(error) : hint}
      </p>
    </div>
  );
}
