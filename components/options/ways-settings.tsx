import { useId, useMemo, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { WaysPolicy } from '../../lib/policy/desks-policy.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';
import { cardSheet } from './card-form.ts';
import { commonSheet } from './common-form.ts';
import { deskSheet } from './desk-form.ts';
import { Field } from './field.tsx';
import { knowledgeSheet } from './knowledge-form.ts';
import styles from './options.module.css';
import { pathSheet } from './path-form.ts';
import rowStyles from './reply.module.css';
import { SheetEditor } from './sheet-editor.tsx';

interface WaysSettingsProps {
  policy: Policy;
  onPolicy(policy: Policy): void;
}

/** Desks, cards, paths and knowledge: each filled in by a form, all of them as one file. */
export function WaysSettings({ policy, onPolicy }: WaysSettingsProps) {
  const [text, setText] = useState(() => textOf(policy.ways));
  const [role, setRole] = useState(policy.ways?.role ?? '');
  const [problems, setProblems] = useState<Message[]>([]);
  const [said, setSaid] = useState('');
  const id = useId();

  const show = (messages: Message[], done = '') => {
    setProblems(messages);
    setSaid(done);
  };
  const run = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      show(problem ? [problem] : []);
    }
  };
  const put = async (ways: WaysPolicy | null) => {
    const saved = await call('save-ways', { ways });
    setText(textOf(saved.ways));
    onPolicy(saved);
    return saved;
  };
  const putFile = async (ways: WaysPolicy | null) => {
    const saved = await put(ways);
    setRole(saved.ways?.role ?? '');
    const now = await call('get-ways', {});
    const count = { desks: now.desks.length, paths: now.paths.length, knowledge: now.knowledge.length };
    show([], t('ways_saved', count));
  };
  // What the forms show and change is the file as it stands; where that cannot be read, as it was saved.
  const read = useMemo(() => readWays(text), [text]);
  const ways = 'ways' in read ? read.ways : policy.ways;
  const putEntry = async (next: WaysPolicy): Promise<Message[]> => {
    if ('problems' in read) return [{ key: 'forms_file_wrong' }];
    const own = policy.ways?.role;
    const whole = readWays(JSON.stringify({ ...next, ...(own && { role: own }) }));
    if ('problems' in whole) return whole.problems;
    try {
      await put(whole.ways);
      show([]);
      return [];
    } catch (error) {
      return [problemOf(error)];
    }
  };
  const save = () => {
    const read = readWays(text);
    if ('problems' in read) return show(read.problems);
    const { role: _fromFile, ...rest } = read.ways;
    const own = readWays(JSON.stringify({ ...rest, ...(role.trim() && { role: role.trim() }) }));
    if ('problems' in own) return show(own.problems);
    void run(() => putFile(own.ways));
  };
  const writeOut = async () => {
    const { role: _role, ...all } = await call('get-ways', {});
    setText(writeWays(all));
  };
  return (
    <section className={styles.group}>
      <h2>{t('ways_options')}</h2>
      <p className={styles.about}>{t('ways_options_about')}</p>
      <Field
        dir="ltr"
        label={t('ways_role')}
        hint={t('ways_role_hint')}
        placeholder="agent"
        maxLength={40}
        value={role}
        onValue={setRole}
      />
      <SheetEditor
        sheet={deskSheet(ways ?? {}, policy.routing)}
        title={t('forms_desks')}
        choose={t('ways_desk')}
        fresh={t('forms_desk_new')}
        onSave={putEntry}
      />
      <SheetEditor
        sheet={cardSheet(ways ?? {})}
        title={t('forms_flag_cards')}
        choose={t('forms_flag')}
        remove={t('ways_reset')}
        onSave={putEntry}
      />
      <SheetEditor
        sheet={knowledgeSheet(ways ?? {})}
        title={t('forms_knowledge')}
        choose={t('forms_card')}
        fresh={t('forms_card_new')}
        about={t('forms_samples_go')}
        onSave={putEntry}
      />
      <SheetEditor
        sheet={pathSheet(ways ?? {})}
        title={t('forms_paths')}
        choose={t('forms_path')}
        fresh={t('forms_path_new')}
        about={t('forms_samples_go')}
        onSave={putEntry}
      />
      <SheetEditor
        sheet={commonSheet(ways ?? {})}
        title={t('forms_common')}
        remove={t('ways_reset')}
        onSave={putEntry}
      />
      <div className={rowStyles.lines}>
        <label htmlFor={id}>{t('ways_file')}</label>
        <textarea
          id={id}
          dir="ltr"
          rows={8}
          spellCheck={false}
          aria-invalid={problems.length > 0 ? true : undefined}
          aria-describedby={`${id}-said`}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            show([]);
          }}
        />
        <div id={`${id}-said`} role="status">
          {problems.map((problem) => (
            <p key={JSON.stringify(problem)} className={styles.error}>
              {say(problem)}
            </p>
          ))}
          {problems.length === 0 && (
            <p className={said ? styles.done : styles.hint}>{said || t('ways_file_hint')}</p>
          )}
        </div>
      </div>
      <div className={rowStyles.buttons}>
        <Button look="primary" onClick={save}>
          {t('ways_save')}
        </Button>
        <Button onClick={() => void run(writeOut)}>{t('ways_write_out')}</Button>
        <Button look="quiet" disabled={!policy.ways} onClick={() => void run(() => putFile(null))}>
          {t('ways_reset')}
        </Button>
      </div>
    </section>
  );
}

/** What the policy itself says; the role has a field of its own. */
function textOf(ways: WaysPolicy | undefined): string {
  const { role: _role, ...rest } = ways ?? {};
  return writeWays(rest);
}
