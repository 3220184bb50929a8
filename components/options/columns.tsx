import { columns, importKinds } from '../../lib/crm/import/columns.ts';
import { t } from '../../lib/platform/i18n.ts';
import styles from './options.module.css';

/** From the importer itself, so that the list cannot fall behind it. */
export function Columns() {
  return (
    <details className={styles.columns}>
      <summary>{t('options_columns')}</summary>
      <p className={styles.hint}>{t('options_columns_about')}</p>
      <dl>
        {importKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`options_count_${kind}`)}</dt>
            <dd dir="ltr">
              {columns[kind].map(({ name, required }, place) => (
                <span key={name}>
                  {place > 0 && ', '}
                  {required ? <strong>{name}</strong> : name}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
