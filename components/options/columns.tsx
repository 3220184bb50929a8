import {
  caseSchema,
  customerSchema,
  identitySchema,
  interactionSchema,
  productSchema,
  siteSchema,
} from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import styles from './options.module.css';

/** From the schemas themselves, so that the list cannot fall behind them. */
const files = {
  customers: customerSchema,
  identities: identitySchema,
  sites: siteSchema,
  products: productSchema,
  cases: caseSchema,
  interactions: interactionSchema,
};

export function Columns() {
  return (
    <details className={styles.columns}>
      <summary>{t('options_columns')}</summary>
      <p className={styles.hint}>{t('options_columns_about')}</p>
      <dl dir="ltr">
        {Object.entries(files).map(([name, schema]) => (
          <div key={name}>
            <dt>{name}.csv</dt>
            <dd>{Object.keys(schema.entries).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
