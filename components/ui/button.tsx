import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'primary' | 'quiet' | 'icon';
  /** Inert, yet focusable, so that its reason (aria-describedby) can be read. */
  inert?: boolean;
  /** Writes something: see seen.ts. */
  guarded?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  inert = false,
  guarded,
  className = '',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look] ?? ''} ${className}`}
      aria-disabled={inert || undefined}
      data-guarded={guarded || undefined}
      onClick={inert ? undefined : onClick}
      {...rest}
    />
  );
}
