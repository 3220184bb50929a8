import { AtSign, Check, CircleDashed, Link2, Lock, MinusCircle } from 'lucide-react';
import type { PostState } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Pill } from '../ui/pill.tsx';

const looks = {
  new: { tone: 'accent', Icon: CircleDashed },
  mine: { tone: 'accent', Icon: AtSign },
  taken: { tone: 'warn', Icon: Lock },
  linked: { tone: 'ok', Icon: Link2 },
  answered: { tone: 'plain', Icon: Check },
  'no-reply': { tone: 'plain', Icon: MinusCircle },
} as const;

/** The message key of a state: "no-reply" is no_reply there. */
export const stateKey = (state: PostState) => `sidebar_state_${state.replace('-', '_')}`;

interface StatePillProps {
  state: PostState;
  /** The colleague who has it, where that is known. */
  agent?: string | null;
}

export function StatePill({ state, agent = null }: StatePillProps) {
  const { tone, Icon } = looks[state];
  return (
    <Pill tone={tone}>
      <Icon size={11} aria-hidden />
      {agent ? t('queue_taken_by', { agent }) : t(stateKey(state))}
    </Pill>
  );
}
