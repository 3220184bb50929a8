import { act } from 'react';
import { DraftChecks } from '../lib/composer/draft-checks.ts';
import type { DraftQuestion } from '../lib/composer/draft-questions.ts';
import type { Services } from '../lib/messaging/services.ts';
import type { Snapshot } from '../lib/snapshot/snapshot.ts';
import { askOver, hear } from './checks.ts';

type Wanted = Pick<Services, 'crm' | 'now'>;

const noCrm: Wanted = {
  crm: { adapter: () => Promise.reject(new Error('There is no CRM here.')) } as unknown as Services['crm'],
  now: () => new Date(),
};

/** The background's end of a sidebar's Port, in this process: the real rules over what is sent. */
export interface Background {
  /** What is drawn from now on. */
  know(snapshot: Snapshot): Promise<void>;
  /** The questions so far, the oldest first, but those that only say that somebody is about to type. */
  asked: DraftQuestion[];
  /** Answers are kept back until `answer`. */
  hold(): void;
  answer(): Promise<void>;
  /** Dies with the questions in hand, as a worker does; nothing is answered until `start`. */
  die(): void;
  start(snapshot: Snapshot): Promise<void>;
}

/** A background that answers until the test is over; both ends get copies, as over a Port. */
export function startBackground(services: Wanted = noCrm): Background {
  let life = new AbortController();
  let checks: DraftChecks;
  let held: (() => void)[] | null = null;
  const asked: DraftQuestion[] = [];
  const connect = (snapshot?: Snapshot) => {
    const mine = new AbortController();
    life = mine;
    const own = new DraftChecks(services, (message) => hear(structuredClone(message)), mine.signal);
    checks = own;
    if (snapshot) own.know(snapshot);
    askOver((question) => {
      const copy = structuredClone(question);
      if (copy.text.trim() !== '') asked.push(copy);
      const take = () => !mine.signal.aborted && own.take(copy);
      if (held) held.push(take);
      else take();
    });
  };
  connect();
  return {
    asked,
    know: (snapshot) => act(async () => checks.know(snapshot)),
    hold() {
      held ??= [];
    },
    async answer() {
      const all = held ?? [];
      held = null;
      await act(async () => {
        for (const one of all) one();
      });
    },
    die() {
      life.abort();
      held = null;
      askOver(null);
    },
    start: (snapshot) => act(async () => connect(snapshot)),
  };
}
