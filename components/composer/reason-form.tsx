import { useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './finding.module.css';

interface ReasonFormProps {
  label: string;
  button: string;
  type?: 'text' | 'url';
  /** What is not enough yet; a word at least by default. */
  enough?: (value: string) => boolean;
  onGive(value: string): void;
}

const aWord = (value: string) => /\p{L}{2}/u.test(value);

/** One line to type, and what to do with it. */
export function ReasonForm({ label, button, type = 'text', enough = aWord, onGive }: ReasonFormProps) {
  const [value, setValue] = useState('');
  const id = useId();
  const ready = enough(value.trim());
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onGive(value.trim());
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        dir={type === 'url' ? 'ltr' : 'auto'}
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <Button type="submit" guarded inert={!ready}>
        {button}
      </Button>
    </form>
  );
}
