import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Field } from './field.tsx';
import styles from './options.module.css';
import { parseHandle } from './parse-account.ts';
import { type AccountRow, emptyRow, type FormErrors, isEmpty } from './policy-form.ts';

interface AccountListProps {
  title: string;
  about: string;
  rows: AccountRow[];
  errors: FormErrors;
  max: number;
  onRows(rows: AccountRow[]): void;
}

export function AccountList({ title, about, rows, errors, max, onRows }: AccountListProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const change = (key: string, part: Partial<AccountRow>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const focusOn = (place: number) =>
    requestAnimationFrame(() =>
      group.current?.querySelectorAll<HTMLInputElement>('input[data-handle]')[place]?.focus(),
    );
  const add = () => {
    onRows([...rows, emptyRow()]);
    focusOn(rows.length);
  };
  const remove = (place: number) => {
    const rest = rows.filter((_row, index) => index !== place);
    onRows(rest.length === 0 ? [emptyRow()] : rest);
    focusOn(Math.max(0, place - 1));
  };

  return (
    <fieldset ref={group} className={styles.group}>
      <legend>{title}</legend>
      <p className={styles.about}>{about}</p>
      {rows.map((row, place) => (
        <div key={row.key} className={styles.account}>
          <Field
            data-handle
            dir="ltr"
            label={t('options_handle')}
            placeholder="@handle"
            autoComplete="off"
            spellCheck={false}
            value={row.handle}
            error={errors[`${row.key}.handle`]}
            onValue={(handle) => change(row.key, { handle })}
            onBlur={() => {
              // A pasted address becomes the handle that it names.
              const handle = parseHandle(row.handle);
              if (handle !== null && row.handle !== `@${handle}`) change(row.key, { handle: `@${handle}` });
            }}
          />
          <Field
            dir="ltr"
            label={t('options_id')}
            inputMode="numeric"
            autoComplete="off"
            value={row.id}
            error={errors[`${row.key}.id`]}
            onValue={(id) => change(row.key, { id })}
          />
          <Field
            dir="auto"
            label={t('options_name')}
            autoComplete="off"
            maxLength={200}
            value={row.name}
            onValue={(name) => change(row.key, { name })}
          />
          <Button
            look="icon"
            aria-label={t('options_remove', { handle: row.handle || place + 1 })}
            title={t('options_remove', { handle: row.handle || place + 1 })}
            disabled={rows.length === 1 && isEmpty(row)}
            onClick={() => remove(place)}
          >
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
      {rows.length < max && (
        <Button look="quiet" onClick={add}>
          <Plus size={15} aria-hidden />
          {t('options_add')}
        </Button>
      )}
    </fieldset>
  );
}
