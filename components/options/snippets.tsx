import { Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import type { Snippet } from '../../lib/snippets/snippet.ts';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';
import styles from './options.module.css';
import rowStyles from './reply.module.css';
import { SnippetEditor } from './snippets-editor.tsx';
import { download, emptySnippet } from './snippets-form.ts';

/** Saved replies: listed by group, written, said in several ways, taken out and in as a file. */
export function Snippets() {
  const [all, setAll] = useState<Snippet[] | null>(null);
  const [fresh, setFresh] = useState<Snippet | null>(null);
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const failed = useCallback(
    (error: unknown) => setSaid({ text: say(problemOf(error) as Message), wrong: true }),
    [],
  );
  const load = useCallback(() => call('list-snippets', {}).then(setAll, failed), [failed]);
  useEffect(() => void load(), [load]);

  /** What a button asked for; the list is read anew, whatever came of it. */
  const run = async (work: () => Promise<string>) => {
    setSaid(null);
    try {
      setSaid({ text: await work(), wrong: false });
    } catch (error) {
      failed(error);
    }
    await load();
  };
  const save = (snippet: Snippet) =>
    run(async () => {
      await call('save-snippet', { snippet });
      setFresh(null);
      return t('options_status_saved');
    });
  const remove = (id: string) =>
    run(async () => {
      if (id === fresh?.id) setFresh(null);
      else await call('remove-snippet', { id });
      return t('options_snippets_removed');
    });
  const groups = [...new Set(all?.map(({ group }) => group))];
  return (
    <section className={styles.group}>
      <h2>{t('options_snippets')}</h2>
      <p className={styles.about}>{t('options_snippets_about')}</p>
      {groups.map((group) => (
        <div key={group} className={rowStyles.group}>
          <h3 dir="auto">{group}</h3>
          {all
            ?.filter((snippet) => snippet.group === group)
            .map((snippet) => (
              <SnippetEditor
                key={snippet.id + snippet.updatedAt}
                snippet={snippet}
                onSave={save}
                onRemove={remove}
              />
            ))}
        </div>
      ))}
      {fresh && <SnippetEditor key={fresh.id} snippet={fresh} opened onSave={save} onRemove={remove} />}
      <div className={rowStyles.buttons}>
        <Button disabled={fresh !== null} onClick={() => setFresh(emptySnippet())}>
          <Plus size={15} aria-hidden />
          {t('options_snippets_new')}
        </Button>
        <Button onClick={() => file.current?.click()}>{t('options_snippets_import')}</Button>
        <Button
          disabled={!all?.length}
          onClick={() =>
            void run(async () => {
              download((await call('export-snippets', {})).json);
              return t('options_snippets_exported');
            })
          }
        >
          {t('options_snippets_export')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={({ target }) => {
            const [picked] = target.files ?? [];
            if (picked)
              void run(async () => {
                const { imported } = await call('import-snippets', { json: await picked.text() });
                return plural('options_snippets_imported', imported);
              });
            target.value = '';
          }}
        />
      </div>
      <p role="status" className={said?.wrong ? styles.error : styles.hint}>
        {said?.text}
      </p>
    </section>
  );
}
