import type { CustomerRecord } from '../crm/model.ts';
import { check, rules } from '../guardrails/check.ts';
import { contextOf } from '../guardrails/draft-context.ts';
import type { OlderContacts } from '../guardrails/older-contacts.ts';
import type { Context } from '../guardrails/rule.ts';
import { privateRules, strictly } from '../helper/private-rules.ts';
import { reportError } from '../messaging/errors.ts';
import type { Services } from '../messaging/services.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type DraftAnswer, type DraftMessage, type DraftQuestion, readQuestion } from './draft-questions.ts';
import { olderThan } from './older-contacts.ts';
import { madeReady, warmUp } from './warm-up.ts';

/** Until a CRM that did not give the earlier contacts is asked again. Milliseconds. */
const pause = 30_000;
const nothing: OlderContacts = { items: [], whole: false };

/** Of a snapshot, what drafts are held against. */
const held = [
  'post',
  'thread',
  'triage',
  'record',
  'policy',
  'recent',
  'page',
  'unread',
  'changes',
] as const satisfies (keyof Snapshot)[];

/**
 * Runs the guardrails over what is typed in one sidebar, against what that sidebar shows and the customer's earlier
 * contacts, which are read once somebody types. Everything in it can be made anew: it dies with the worker, and the
 * sidebar asks the next one. What is found here is shown only; Insert has its own check.
 */
export class DraftChecks {
  readonly #services: Pick<Services, 'crm' | 'now'>;
  readonly #tell: (message: DraftMessage) => void;
  readonly #signal: AbortSignal;
  // Lists of its own: what was found of the last draft is kept by the list, and another sidebar has another draft.
  readonly #among = { all: [...rules], private: [...privateRules] };
  #snapshot: Snapshot | null = null;
  #older: { customerId: string; contacts: OlderContacts } | null = null;
  /** Customer and cursor of the contacts that are read or were. */
  #reading = '';
  #warming: AbortController | null = null;

  constructor(
    services: Pick<Services, 'crm' | 'now'>,
    tell: (message: DraftMessage) => void,
    signal: AbortSignal,
  ) {
    this.#services = services;
    this.#tell = (message) => {
      if (!signal.aborted) tell(message);
    };
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#warming?.abort());
  }

  /** What the sidebar shows from now on. A part that is the same object is the same. */
  know(snapshot: Snapshot): void {
    const before = this.#snapshot;
    this.#snapshot = snapshot;
    if (before?.post?.id !== snapshot.post?.id) this.#warming?.abort();
    if (!before || held.some((part) => before[part] !== snapshot[part])) this.#tell({ type: 'check-again' });
  }

  /** Answers a message of the sidebar, in this very turn. */
  take(message: unknown): void {
    const asked = readQuestion(message);
    if (!asked) return;
    const { id } = asked;
    this.#tell({
      type: 'findings',
      id,
      ...('error' in asked ? { error: asked.error } : this.#answer(asked)),
    });
  }

  #answer({ postId, text, among }: DraftQuestion): DraftAnswer {
    const snapshot = this.#snapshot;
    if (snapshot?.post?.id !== postId) return { findings: null };
    try {
      if (text.trim() === '') {
        this.#warm();
        return { findings: [] };
      }
      this.#warming?.abort();
      void this.#readOlder(snapshot.record);
      const context = this.#context(snapshot);
      return { findings: check(text, among === 'private' ? strictly(context) : context, this.#among[among]) };
    } catch (error) {
      return { error: reportError(error).sentence };
    }
  }

  /** To the minute: rules that reckon with the time would otherwise start anew at every key. */
  #context(snapshot: Snapshot): Context {
    const { record } = snapshot;
    const known = record?.moreInteractions && this.#older?.customerId === record.customer.id;
    const minute = `${this.#services.now().toISOString().slice(0, 16)}:00.000Z`;
    return contextOf(snapshot, minute, (known && this.#older?.contacts) || null);
  }

  #warm(): void {
    this.#warming?.abort();
    this.#warming = new AbortController();
    if (this.#snapshot) void warmUp(this.#context(this.#snapshot), this.#warming.signal);
  }

  /** Until they are read the guardrails know the record's own, and Insert waits for them. */
  async #readOlder(record: CustomerRecord | null): Promise<void> {
    if (!record?.moreInteractions) return;
    const customerId = record.customer.id;
    const key = JSON.stringify([customerId, record.moreInteractions]);
    if (key === this.#reading) return;
    this.#reading = key;
    const read = await olderThan(this.#services, record).catch(() => null);
    if (read) await madeReady(read.items, this.#signal);
    if (this.#signal.aborted || this.#reading !== key) return;
    if (read || this.#older?.customerId !== customerId) {
      this.#older = { customerId, contacts: read ?? nothing };
      this.#tell({ type: 'check-again' });
    }
    if (read) return;
    setTimeout(() => {
      if (this.#reading !== key) return;
      this.#reading = '';
      this.#tell({ type: 'check-again' });
    }, pause);
  }
}
