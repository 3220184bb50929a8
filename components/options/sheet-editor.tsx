import { type FormEvent, useId, useRef, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './sheet.module.css';
import type { Form, Sheet, Wrongs } from './sheet.ts';
import { SheetFields } from './sheet-fields.tsx';

interface SheetEditorProps<Whole> {
  sheet: Sheet<Whole>;
  title: string;
  /** What the list of entries is called; absent where there is but one. */
  choose?: string;
  /** The list's choice of a new one; absent: none can be added. */
  fresh?: string;
  about?: string;
  /** What taking an entry away is called. */
  remove?: string;
  /** What is wrong with the whole; empty where it is saved. */
  onSave(whole: Whole): Promise<Message[]>;
}

/** Choose an entry or a new one, change it, save it or take it away. What was typed into one stays while another is looked at. */
export function SheetEditor<Whole>(props: SheetEditorProps<Whole>) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.sheet} onToggle={({ currentTarget: { open } }) => open && setOpened(true)}>
      <summary>{props.title}</summary>
      {opened && <Opened {...props} />}
    </details>
  );
}

function Opened<Whole>({ sheet, choose, fresh, about, remove, onSave }: SheetEditorProps<Whole>) {
  const { entries } = sheet;
  const [asked, setAsked] = useState<string | null>(fresh ? null : (entries[0]?.id ?? null));
  const [drafts, setDrafts] = useState<Record<string, Form>>({});
  const [wrongs, setWrongs] = useState<Wrongs>({});
  const [problems, setProblems] = useState<Message[]>([]);
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const self = useRef<HTMLFormElement>(null);
  const id = useId();

  // It may have been taken out of the file meanwhile.
  const chosen = entries.find((entry) => entry.id === asked) ?? null;
  const at = chosen?.id ?? null;
  const form = drafts[at ?? ''] ?? sheet.formOf(at);
  const goTo = (next: string | null) => {
    setAsked(next);
    tell({});
  };
  const tell = (now: { wrongs?: Wrongs; problems?: Message[]; said?: string }) => {
    setWrongs(now.wrongs ?? {});
    setProblems(now.problems ?? []);
    setSaid(now.said ?? '');
    setSure(false);
  };
  const forget = (key: string) => setDrafts(({ [key]: _gone, ...rest }) => rest);
  const run = async (whole: Whole, done: () => void) => {
    setBusy(true);
    const found = await onSave(whole);
    setBusy(false);
    if (found.length > 0) return tell({ problems: found });
    forget(at ?? '');
    done();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const read = sheet.put(at, form);
    if ('wrongs' in read) {
      tell({ wrongs: read.wrongs });
      requestAnimationFrame(() => self.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    void run(read.whole, () => {
      setAsked(read.id);
      tell({ said: t('forms_saved') });
    });
  };
  const takeAway = () => {
    if (!chosen || busy) return;
    if (!sure) return setSure(true);
    const read = sheet.without(chosen.id);
    if ('problem' in read) return tell({ problems: [read.problem] });
    void run(read.whole, () => {
      if (fresh) setAsked(null);
      tell({ said: fresh ? t('forms_removed', { name: chosen.label }) : t('forms_saved') });
      focusChoice();
    });
  };
  // The button that was pressed is gone.
  const focusChoice = () => self.current?.querySelector<HTMLElement>('select, input')?.focus();
  const wrong = problems.length > 0 || Object.keys(wrongs).length > 0;
  return (
    <form ref={self} noValidate className={styles.form} onSubmit={save}>
      {about && <p className={styles.hint}>{about}</p>}
      {choose && (
        <div className={styles.field}>
          <label htmlFor={id}>{choose}</label>
          <select id={id} value={at ?? ''} onChange={({ target }) => goTo(target.value || null)}>
            {fresh && <option value="">{nameOf(fresh, '' in drafts)}</option>}
            {entries.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {nameOf(
                  entry.sample ? t('forms_sample', { name: entry.label }) : entry.label,
                  entry.id in drafts,
                )}
              </option>
            ))}
          </select>
        </div>
      )}
      <SheetFields
        fields={sheet.fields(form, at)}
        form={form}
        wrongs={wrongs}
        onValue={(name, value) => {
          setDrafts((now) => ({ ...now, [at ?? '']: { ...(now[at ?? ''] ?? form), [name]: value } }));
          const { [name]: _mended, ...rest } = wrongs;
          tell({ wrongs: rest });
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('forms_save')}
        </Button>
        {(at ?? '') in drafts && (
          <Button
            onClick={() => {
              forget(at ?? '');
              tell({});
              focusChoice();
            }}
          >
            {t('forms_undo')}
          </Button>
        )}
        {chosen && (sheet.removable?.(chosen.id) ?? true) && (
          <Button className={sure ? styles.danger : ''} onClick={takeAway}>
            {sure ? t('forms_remove_sure', { name: chosen.label }) : (remove ?? t('forms_remove'))}
          </Button>
        )}
      </div>
      <div role="status" className={wrong ? styles.error : styles.done}>
        {problems.map((problem) => (
          <p key={JSON.stringify(problem)}>{say(problem)}</p>
        ))}
        {problems.length === 0 && wrong ? t('options_status_wrong') : said}
      </div>
    </form>
  );
}

const nameOf = (label: string, unsaved: boolean): string =>
  unsaved ? t('forms_unsaved', { name: label }) : label;
