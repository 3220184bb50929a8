import { t } from '../../lib/platform/i18n.ts';
import styles from './options.module.css';

interface SwitchProps {
  /** The key of the group's title. */
  title: string;
  /** The key of what is switched, and of what that means. */
  name: string;
  hint: string;
  checked: boolean;
  onChecked(checked: boolean): void;
}

/** One choice between yes and no, in a group of its own. */
export function Switch({ title, name, hint, checked, onChecked }: SwitchProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{t(title)}</legend>
      <label className={styles.choice}>
        <input type="checkbox" checked={checked} onChange={({ target }) => onChecked(target.checked)} />
        <span>
          {t(name)}
          <span className={styles.hint}>{t(hint)}</span>
        </span>
      </label>
    </fieldset>
  );
}
