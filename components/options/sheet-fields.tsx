import { useId } from 'react';
import { say, t } from '../../lib/platform/i18n.ts';
import styles from './sheet.module.css';
import { chosenIn, type Form, type SheetField, textIn, type Wrong, type Wrongs } from './sheet.ts';

interface SheetFieldsProps {
  fields: readonly SheetField[];
  form: Form;
  wrongs: Wrongs;
  onValue(name: string, value: Form[string]): void;
}

/** The fields of a sheet, each with its label, and beneath it what it is for or what is wrong with it. */
export function SheetFields({ fields, ...rest }: SheetFieldsProps) {
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <div key={field.name} className={styles[field.width ?? 'whole']}>
          <One field={field} {...rest} />
        </div>
      ))}
    </div>
  );
}

interface OneProps extends Omit<SheetFieldsProps, 'fields'> {
  field: SheetField;
}

function One({ field, form, wrongs, onValue }: OneProps) {
  const id = useId();
  const { name, look, label, hint, choices = [], offers } = field;
  const wrong = wrongs[name];
  const common = {
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong || hint ? `${id}-said` : undefined,
  };
  const said = <Said id={`${id}-said`} wrong={wrong} hint={hint} />;
  if (look === 'group')
    return (
      <fieldset className={styles.group} aria-describedby={common['aria-describedby']}>
        <legend>{label}</legend>
        <SheetFields fields={field.fields ?? []} form={form} wrongs={wrongs} onValue={onValue} />
        {said}
      </fieldset>
    );
  if (look === 'checks') {
    const chosen = chosenIn(
      form,
      name,
      choices.map(({ value }) => value),
    );
    return (
      <fieldset className={styles.checks} aria-describedby={common['aria-describedby']}>
        <legend>{label}</legend>
        <div>
          {choices.map(({ value, label: each }, place) => (
            <label key={value}>
              <input
                type="checkbox"
                aria-invalid={place === 0 ? common['aria-invalid'] : undefined}
                checked={chosen.includes(value)}
                onChange={({ target }) =>
                  onValue(name, target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
              />
              {each}
            </label>
          ))}
        </div>
        {said}
      </fieldset>
    );
  }
  const text = textIn(form, name);
  if (look === 'switch')
    return (
      <div className={styles.checks}>
        <label>
          <input
            type="checkbox"
            {...common}
            checked={text === 'yes'}
            onChange={({ target }) => onValue(name, target.checked ? 'yes' : '')}
          />
          {label}
        </label>
        {said}
      </div>
    );
  const control = {
    id,
    ...common,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => onValue(name, target.value),
  };
  const dir = field.ltr ? 'ltr' : 'auto';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {look === 'choice' ? (
        <select {...control}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : look === 'prose' || look === 'lines' ? (
        <textarea dir={dir} rows={3} {...control} />
      ) : (
        <input
          dir={dir}
          type={look === 'date' ? 'date' : 'text'}
          inputMode={look === 'number' ? 'decimal' : undefined}
          list={offers && `${id}-offers`}
          {...control}
        />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {said}
    </div>
  );
}

function Said({ id, wrong, hint }: { id: string; wrong: Wrong | undefined; hint: string | undefined }) {
  if (!wrong && !hint) return null;
  return (
    <p id={id} className={wrong ? styles.error : styles.hint}>
      {wrong
        ? [wrong.line ? t('options_error_line', { line: wrong.line }) : '', say(wrong.message)]
            .filter(Boolean)
            .join(' ')
        : hint}
    </p>
  );
}
