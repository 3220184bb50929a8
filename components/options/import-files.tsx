import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './options.module.css';

/** CSV files, chosen or dropped; all of them in one go, since they refer to each other. */
export function ImportFiles({ busy, onFiles }: { busy: boolean; onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    // The list empties itself when the input is reset.
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // So that the same file, corrected, can be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button disabled={busy} onClick={() => input.current?.click()}>
        <Upload size={15} aria-hidden />
        {t('options_import')}
      </Button>
      <span className={styles.hint}>{t('options_import_drop')}</span>
    </div>
  );
}
