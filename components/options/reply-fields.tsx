import { useId } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import type { FormErrors } from './policy-form.ts';
import styles from './reply.module.css';
import { type ReplyForm, textFields } from './reply-form.ts';
import { ReplyHashtags } from './reply-hashtags.tsx';
import { ReplyRules } from './reply-rules.tsx';

interface ReplyFieldsProps {
  form: ReplyForm;
  errors: FormErrors;
  onForm(part: Partial<ReplyForm>): void;
}

/** What may be said in public, by whom, and which rules weigh how much. */
export function ReplyFields({ form, errors, onForm }: ReplyFieldsProps) {
  return (
    <>
      <div className={styles.lists}>
        {textFields.map((field) => (
          <Lines
            key={field}
            field={field}
            error={errors[field]}
            line={errors[`${field}.line`]}
            value={form[field]}
            onValue={(value) => onForm({ [field]: value })}
          />
        ))}
      </div>
      <ReplyHashtags rows={form.hashtags} errors={errors} onRows={(hashtags) => onForm({ hashtags })} />
      <ReplyRules form={form} onForm={onForm} />
    </>
  );
}

interface LinesProps {
  field: string;
  error: string | undefined;
  /** The line that is wrong, from 1. */
  line: string | undefined;
  value: string;
  onValue(value: string): void;
}

function Lines({ field, error, line, value, onValue }: LinesProps) {
  const id = useId();
  return (
    <div className={styles.lines}>
      <label htmlFor={id}>{t(`options_${field}`)}</label>
      <textarea
        id={id}
        dir="auto"
        rows={3}
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
      <p id={`${id}-hint`} className={error ? styles.error : styles.hint}>
        {error && line && `${t('options_error_line', { line })} `}
        {t(error ?? `options_${field}_hint`)}
      </p>
    </div>
  );
}
