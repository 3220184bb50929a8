import { useEffect, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { applied, type Edit } from '../../lib/squeeze/applied.ts';
import { problemOf } from '../problem-of.ts';
import styles from './panels.module.css';

interface SqueezeProps {
  text: string;
  weighted: number;
  /** Weighted characters that the account may post. */
  limit: number;
  onText(next: string): void;
}

/** The edits that save characters, the dearest first, each taken or left by itself. */
export function Squeeze({ text, weighted, limit, onText }: SqueezeProps) {
  const [state, setState] = useState<{ base: string; chosen: readonly Edit[] }>({ base: text, chosen: [] });
  // Words typed meanwhile are what the edits are looked for in from then on.
  const current = applied(state.base, state.chosen) === text;
  const base = current ? state.base : text;
  const chosen = current ? state.chosen : [];
  const offered = useOffered(base, limit);
  const all = offered?.edits ?? [];
  const sum = (list: readonly Edit[]) => list.reduce((total, { saves }) => total + saves, 0);
  const isChosen = (edit: Edit) => chosen.some(({ span }) => span[0] === edit.span[0]);
  const toggle = (edit: Edit) => {
    const next = isChosen(edit) ? chosen.filter(({ span }) => span[0] !== edit.span[0]) : [...chosen, edit];
    setState({ base, chosen: next });
    onText(applied(base, next));
  };
  return (
    <section className={styles.panel} aria-label={t('composer_squeeze')}>
      <p role="status" className={styles.total}>
        {offered &&
          (offered.problem
            ? say(offered.problem)
            : all.length === 0
              ? t('composer_squeeze_none')
              : t('composer_squeeze_total', { saved: sum(chosen), all: sum(all), weighted, limit }))}
      </p>
      <ul className={styles.list}>
        {all.map((edit) => (
          <li key={edit.span.join()}>
            <label className={styles.edit}>
              <input type="checkbox" checked={isChosen(edit)} onChange={() => toggle(edit)} />
              <span title={say(edit.why)}>
                <del dir="auto">{visible(base.slice(...edit.span))}</del>{' '}
                {edit.replacement.trim() && <ins dir="auto">{edit.replacement}</ins>}
              </span>
              <span className={styles.number}>{t('composer_saves', { count: edit.saves })}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Offered {
  text: string;
  limit: number;
  edits: readonly Edit[];
  /** Why nobody can say. */
  problem: Message | null;
}

/** What the background finds to save in `text`; null until it has said. */
function useOffered(text: string, limit: number): Offered | null {
  const [found, setFound] = useState<Offered | null>(null);
  useEffect(() => {
    let live = true;
    const take = (part: Pick<Offered, 'edits' | 'problem'>) => live && setFound({ text, limit, ...part });
    call('squeeze-text', { text, limit }).then(
      (edits) => take({ edits, problem: null }),
      (error) => take({ edits: [], problem: problemOf(error) }),
    );
    return () => {
      live = false;
    };
  }, [text, limit]);
  return found?.text === text && found.limit === limit ? found : null;
}

/** Blanks alone would show as nothing at all. */
const visible = (words: string): string =>
  words.trim() ? words : words.replaceAll('\n', '↵').replaceAll(' ', '␣');
