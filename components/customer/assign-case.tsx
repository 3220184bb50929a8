import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AgentRef, Case } from '../../lib/crm/model.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import styles from './case.module.css';
import { crmRemedies } from './remedies.ts';

interface AssignCaseProps {
  supportCase: Case;
  /** The specialist's name as the CRM writes it. */
  agent: string;
  give(to: AgentRef | null): Promise<boolean>;
  onClose(): void;
}

/** As long as people pause between two letters of a name. */
const pause = 150;

/**
 * Colleagues, found as one types. From the field, Down and Enter go to the first of them; there, the arrows move and Enter
 * gives the case.
 */
export function AssignCase({ supportCase, agent, give, onClose }: AssignCaseProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<AgentRef[] | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const agents = await attempt(() => call('find-agents', { text: text.trim() }), undefined, crmRemedies);
      // An answer to an older question must not replace a newer one's.
      if (current && agents) setFound(agents);
    };
    const timer = setTimeout(() => void ask(), text === '' ? 0 : pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  const choose = async (to: AgentRef | null) => {
    if (busy) return;
    setBusy(true);
    if (await give(to)) onClose();
    setBusy(false);
  };
  // Oneself takes a case by another button, which asks before it is taken from a colleague.
  const others = found?.filter(({ id, name }) => id !== supportCase.ownerId && name !== agent) ?? [];
  const choices = [...others, ...(supportCase.owner !== '' && text.trim() === '' && found ? [null] : [])];

  const move = (event: KeyboardEvent) => {
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: at === 0 ? 1 : 0 }[event.key] ?? 0;
    const next = rows[at + step];
    if (step === 0 || !next || event.nativeEvent.isComposing) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves between what is inside and can be focused
    <div ref={box} className={styles.form} onKeyDown={move}>
      <input
        type="search"
        dir="auto"
        value={text}
        maxLength={80}
        autoComplete="off"
        aria-label={t('assign_find')}
        placeholder={t('assign_find')}
        onChange={({ target }) => setText(target.value)}
      />
      <p className={found?.length === 0 ? styles.none : 'vh'} role="status">
        {found && (found.length === 0 ? t('assign_none') : plural('assign_listed', others.length))}
      </p>
      {choices.length > 0 && (
        <ul className={styles.agents}>
          {choices.map((one) => (
            <li key={one?.id ?? ''}>
              <button
                type="button"
                data-guarded
                className={styles.agent}
                disabled={busy}
                onClick={() => void choose(one)}
              >
                <bdi>{one?.name ?? t('assign_nobody')}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
