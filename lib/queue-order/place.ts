import type { Late } from '../escalation/late.ts';
import type { Reading } from '../triage/seen.ts';
import type { Flag, Intent, Severity, Triage } from '../triage/triage.ts';

/** How a post is taken: by what the device judged or, where there is one, by the specialist's correction. */
export interface Taken {
  intent: Intent;
  flags: readonly Flag[];
  severity: Severity;
}

/** The specialist's own word on a post. It wins over what the device judges, now and later. */
export interface Correction {
  postId: string;
  intent: Intent;
  flags: Flag[];
  severity: Severity;
  agent: string;
  /** ISO 8601. */
  at: string;
  /** How it was judged then, for training. */
  judged: { intent: Intent; flags: Flag[]; severity: Severity };
}

/** Lanes that no policy makes: put off, with a colleague, done, gone from X. No policy's lane can have such an id. */
export const restLanes = ['~later', '~taken', '~done', '~gone'] as const;
export type RestLane = (typeof restLanes)[number];

/** What the place of an aimed post in the queue follows from; kept beside the post. */
export interface Place extends Taken {
  postId: string;
  /** By the device alone. */
  judged: Triage;
  corrected: boolean;
  /** A lane of the policy's while the post waits, one of `restLanes` otherwise. */
  lane: string;
  /** The policy's lane, whether it waits or not: its target counts. */
  home: string;
  /** Since when an answer is owed, in milliseconds. */
  since: number;
  /** How many people see it: 0 few, 3 very many. */
  reach: number;
  /** Reactions that came within so many minutes until `at` (milliseconds). */
  rising: { count: number; minutes: number; at: number } | null;
  /** X's counts at the times at which they were others than before; the newest last. */
  readings: readonly Reading[];
  /** How often the customer made contact before, by the CRM's ledger; 0 where nobody knows the author. */
  contacts: number;
  /** The CRM that counted them, a crmKey. */
  ledger: string;
  /** "due": the specialist asked to be reminded, and the time has come. */
  reminder: 'set' | 'due' | null;
  /** The desk that it went to is overdue: it waits again, whatever was done with it. */
  late: Late | null;
  /** Of the post's row, when it was placed. */
  changed: number;
  /** By which policy and rules it was placed. */
  rules: string;
  /** What it was judged from: another one where that has changed. */
  by: string;
  /** When this row was last written; never the same twice. */
  placed: number;
  /** The browser's notification was shown. */
  notified?: boolean;
}

/** Danger that waits stands before everything else, whatever the policy makes of its lanes. */
export const isPinned = ({ flags, lane }: Pick<Place, 'flags' | 'lane'>): boolean =>
  flags.includes('safety') && !lane.startsWith('~');
