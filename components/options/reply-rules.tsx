import { rules } from '../../lib/guardrails/check.ts';
import { t } from '../../lib/platform/i18n.ts';
import styles from './reply.module.css';
import type { ReplyForm } from './reply-form.ts';

const levels = ['block', 'approve', 'warn', 'hint', 'off'] as const;

/** Every rule with its level, and whether its blocks may be overridden; from the rules themselves. */
export function ReplyRules({ form, onForm }: { form: ReplyForm; onForm(part: Partial<ReplyForm>): void }) {
  const setLevel = (rule: string, level: string) => {
    const { [rule]: _gone, ...rest } = form.levels;
    const asked = levels.find((each) => each === level);
    onForm({ levels: asked ? { ...rest, [rule]: asked } : rest });
  };
  return (
    <details className={styles.rules}>
      <summary>{t('options_rules')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('options_rules_rule')}</th>
            <th scope="col">{t('options_rules_level')}</th>
            <th scope="col">{t('options_rules_override')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, level, description }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
                <span lang="en" dir="ltr">
                  {description}
                </span>
              </th>
              <td>
                <select
                  aria-label={`${id}: ${t('options_rules_level')}`}
                  value={form.levels[id] ?? ''}
                  onChange={({ target }) => setLevel(id, target.value)}
                >
                  <option value="">{t('options_rules_own', { level: t(`options_level_${level}`) })}</option>
                  {levels.map((each) => (
                    <option key={each} value={each}>
                      {t(`options_level_${each}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${id}: ${t('options_rules_override')}`}
                  checked={form.overridable.includes(id)}
                  onChange={({ target }) =>
                    onForm({
                      overridable: target.checked
                        ? [...form.overridable, id]
                        : form.overridable.filter((each) => each !== id),
                    })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
