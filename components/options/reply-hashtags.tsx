import { Plus, X } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { shortDate } from '../ui/time.ts';
import type { FormErrors } from './policy-form.ts';
import styles from './reply.module.css';
import { emptyTag, type TagRow } from './reply-form.ts';

const verdicts = ['fine', 'avoid', 'hate'] as const;

interface ReplyHashtagsProps {
  rows: TagRow[];
  errors: FormErrors;
  onRows(rows: TagRow[]): void;
}

/** The team's verdicts, with who said so and when. */
export function ReplyHashtags({ rows, errors, onRows }: ReplyHashtagsProps) {
  const change = (key: string, part: Partial<TagRow>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.tags}>
      <legend>{t('options_hashtags')}</legend>
      {rows.map(({ key, tag, verdict, why, before }) => (
        <div key={key} className={styles.tag}>
          <input
            dir="auto"
            aria-label={t('options_hashtag')}
            aria-invalid={errors[key] ? true : undefined}
            placeholder="#"
            maxLength={101}
            value={tag}
            onChange={({ target }) => change(key, { tag: target.value })}
          />
          <select
            aria-label={t('options_verdict')}
            value={verdict}
            onChange={({ target }) =>
              change(key, { verdict: verdicts.find((each) => each === target.value) ?? verdict })
            }
          >
            {verdicts.map((each) => (
              <option key={each} value={each}>
                {t(`composer_verdict_${each}`)}
              </option>
            ))}
          </select>
          <input
            dir="auto"
            aria-label={t('options_verdict_why')}
            placeholder={t('options_verdict_why')}
            maxLength={200}
            value={why}
            onChange={({ target }) => change(key, { why: target.value })}
          />
          <Button
            look="icon"
            aria-label={t('options_remove', { handle: tag || '#' })}
            title={t(before?.when ? 'options_hashtag_stays' : 'options_remove', { handle: tag || '#' })}
            // What a specialist said is answered by another verdict, not by forgetting it.
            inert={!!before?.when}
            onClick={() => onRows(rows.filter((row) => row.key !== key))}
          >
            <X size={16} aria-hidden />
          </Button>
          {(errors[key] || before?.when) && (
            <p className={errors[key] ? styles.error : styles.hint}>
              {errors[key] ? t(errors[key]) : before && `${before.who} ${shortDate(before.when)}`}
            </p>
          )}
        </div>
      ))}
      <Button look="quiet" onClick={() => onRows([...rows, emptyTag()])}>
        <Plus size={15} aria-hidden />
        {t('options_hashtag_add')}
      </Button>
    </fieldset>
  );
}
