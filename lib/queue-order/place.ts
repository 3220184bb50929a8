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

/** Lanes that no policy makes: put off, with a colleague, done. No policy's lane can have such an id. */
export const restLanes = ['~later', '~taken', '~done'] as const;
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
  /** Reactions that came lately. */
  rising: { count: number; minutes: number } | null;
  /** Reactions at the times they were seen, in milliseconds; the newest last. */
  seen: readonly (readonly [at: number, reactions: number])[];
  /** "due": the specialist asked to be reminded, and the time has come. */
  reminder: 'set' | 'due' | null;
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
