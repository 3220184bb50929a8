import type { ImportOutcome } from '../../lib/crm/import/import-files.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import styles from './options.module.css';

const shown = 100;

/** Either all was imported, or nothing was and here is why. */
export function ImportReport({ report }: { report: ImportOutcome }) {
  if ('imported' in report)
    return (
      <p className={styles.done}>
        {t('options_imported')}{' '}
        {Object.entries(report.imported)
          .map(([name, { added, updated }]) => [name, added + updated] as const)
          .filter(([, count]) => count > 0)
          .map(([name, count]) => `${t(`options_count_${name}`)} ${count}`)
          .join(t('sidebar_list_separator'))}
      </p>
    );
  const { problems, more } = report;
  const all = problems.length + more;
  return (
    <div>
      <p className={styles.error}>{t('options_import_nothing', { count: all })}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {['file', 'line', 'column', 'reason'].map((name) => (
                <th key={name} scope="col">
                  {t(`options_report_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shown).map(({ file, line, column, message }) => (
              <tr key={`${file} ${line} ${column} ${message.key}`}>
                <td dir="ltr">{file}</td>
                <td>{line}</td>
                <td dir="ltr">{column}</td>
                <td>{say(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all > shown && <p className={styles.hint}>{t('options_report_first', { count: shown })}</p>}
    </div>
  );
}
