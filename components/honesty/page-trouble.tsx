import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { aboutClew } from '../../lib/platform/about.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { PageLook } from '../../lib/snapshot/snapshot.ts';
import { copyText } from '../composer/copy.ts';
import { PasteLink } from '../queue/paste-link.tsx';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { diagnostic } from './diagnostic.ts';
import styles from './page-trouble.module.css';

/** Said as soon as Clew cannot read X's page fully, with what works all the same. */
export function PageTrouble({ page }: { page: PageLook }) {
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const detailsId = useId();
  useEscape(open, () => setOpen(false));
  const trouble = !!page.fault || page.unreadable > 0;
  const text = diagnostic(page, trouble ? aboutClew() : { version: '', browser: '' });
  return (
    <div className={styles.trouble}>
      <div role="status">{trouble && <span className="vh">{t('sidebar_trouble')}</span>}</div>
      {trouble && (
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => setOpen(!open)}
        >
          <TriangleAlert size={14} aria-hidden />
          <span>{t('sidebar_trouble')}</span>
          <ChevronRight size={14} aria-hidden />
        </button>
      )}
      <div id={detailsId} className={styles.details} hidden={!trouble || !open}>
        <p>{t('sidebar_trouble_works')}</p>
        {open && <PasteLink />}
        <p>{t('sidebar_trouble_report')}</p>
        <pre dir="ltr">{text}</pre>
        <div className={styles.copy}>
          <Button onClick={async () => setCopied(await copyText(text))}>{t('sidebar_trouble_copy')}</Button>
          <span role="status">
            {copied !== null && t(copied ? 'sidebar_trouble_copied' : 'sidebar_trouble_not_copied')}
          </span>
        </div>
      </div>
    </div>
  );
}
