import { type ReactNode, useState } from 'react';
import { productKinds } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Path } from '../../lib/policy/desks-policy.ts';
import { Button } from '../ui/button.tsx';
import { Field } from './field.tsx';
import { emptyPath, faults, type PathForm, readPath } from './path-form.ts';
import rowStyles from './reply.module.css';
import styles from './ways.module.css';

interface WaysPathProps {
  /** Ids that other paths have. */
  taken: readonly string[];
  onPath(path: Path): void;
  onWrong(): void;
}

/** One path, filled in: the words of the file, in fields. */
export function WaysPath({ taken, onPath, onWrong }: WaysPathProps) {
  const [form, setForm] = useState<PathForm>(emptyPath);
  const change = (part: Partial<PathForm>) => setForm((now) => ({ ...now, ...part }));
  const add = () => {
    const path = readPath(form, taken);
    if (!path) return onWrong();
    onPath(path);
    setForm(emptyPath);
  };
  return (
    <details className={styles.path}>
      <summary>{t('ways_new_path')}</summary>
      <div className={styles.fields}>
        <Field
          dir="auto"
          label={t('ways_path_title')}
          maxLength={200}
          value={form.title}
          onValue={(title) => change({ title })}
        />
        <Checks
          legend={t('ways_path_products')}
          all={productKinds}
          chosen={form.products}
          onChosen={(products) => change({ products })}
        />
        <Checks
          legend={t('ways_path_faults')}
          all={faults}
          chosen={form.faults}
          onChosen={(wanted) => change({ faults: wanted })}
        />
        <div className={styles.pairs}>
          <Pick label={t('ways_condition_warranty')}>
            <select
              value={form.warranty}
              onChange={({ target }) => change({ warranty: target.value as PathForm['warranty'] })}
            >
              <option value="">{t('ways_path_any')}</option>
              <option value="in">{t('ways_path_warranty_in')}</option>
              <option value="out">{t('ways_path_warranty_out')}</option>
            </select>
          </Pick>
          <Pick label={t('ways_condition_bought')}>
            <select
              value={form.bought}
              onChange={({ target }) => change({ bought: target.value as PathForm['bought'] })}
            >
              <option value="">{t('ways_path_any')}</option>
              <option value="direct">{t('ways_path_bought_direct')}</option>
              <option value="partner">{t('ways_path_bought_partner')}</option>
            </select>
          </Pick>
          <Pick label={t('ways_path_age')}>
            <span className={styles.years}>
              <input
                size={4}
                inputMode="decimal"
                value={form.from}
                onChange={({ target }) => change({ from: target.value })}
              />
              <input
                size={4}
                inputMode="decimal"
                aria-label={t('ways_path_age')}
                value={form.below}
                onChange={({ target }) => change({ below: target.value })}
              />
            </span>
          </Pick>
          <Field
            dir="auto"
            label={t('ways_path_regions')}
            value={form.regions}
            onValue={(regions) => change({ regions })}
          />
        </div>
        {(['steps', 'remedies'] as const).map((list) => (
          <label key={list} className={styles.labelled}>
            {t(`ways_path_${list}`)}
            <textarea
              dir="auto"
              rows={3}
              value={form[list]}
              onChange={({ target }) => change({ [list]: target.value })}
            />
          </label>
        ))}
        <div className={rowStyles.buttons}>
          <Button onClick={add}>{t('ways_path_add')}</Button>
        </div>
      </div>
    </details>
  );
}

function Pick({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className={styles.labelled}>
      {label}
      {children}
    </label>
  );
}

interface ChecksProps<Value extends string> {
  legend: string;
  all: readonly Value[];
  chosen: readonly Value[];
  onChosen(chosen: Value[]): void;
}

/** By the words that the file has for them. */
function Checks<Value extends string>({ legend, all, chosen, onChosen }: ChecksProps<Value>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      <div>
        {all.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={({ target }) =>
                onChosen(all.filter((one) => (one === each ? target.checked : chosen.includes(one))))
              }
            />{' '}
            <code>{each}</code>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
