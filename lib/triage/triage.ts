import type { Message } from '../guardrails/rule.ts';

export const intents = [
  'help_complaint',
  'question',
  'praise',
  'press',
  'investor',
  'idea',
  'noise',
  'unsure',
] as const;
export type Intent = (typeof intents)[number];

/** What outranks the model. Never among them: guesses on health, politics, religion or finances. */
export const flags = [
  'safety',
  'legal_threat',
  'data_rights',
  'press',
  'investor',
  'scam_spam',
  'impersonation',
  'abuse',
  'vulnerable',
  'contains_customer_pii',
  'repeat_contact',
  'non_english',
] as const;
export type Flag = (typeof flags)[number];

/** 3: safety, injury, a vulnerable person. 2: legal, stranded, money or data lost, long waits. 1: a fault. 0: none. */
export type Severity = 0 | 1 | 2 | 3;

/** Why a post was judged so: a rule by its id or the model's tokens, with what of the text it rests on. */
export interface Reason {
  source: 'rule' | 'model';
  id: string;
  message: Message;
  /** UTF-16 offsets into the post's text, end exclusive; null where it rests on something else. */
  span: readonly [start: number, end: number] | null;
}

/** What a post is, as far as the device can tell. It orders and explains; the specialist decides. */
export interface Triage {
  intent: Intent;
  flags: Flag[];
  severity: Severity;
  /** As the team calls it; null where none is named. */
  product: string | null;
  topics: string[];
  reasons: Reason[];
  /** 0 to 1, of the intent. */
  confidence: number;
}

/** What `triage` of judge.ts answers. */
export interface Judged extends Triage {
  /** 0 to 1: how likely the post holds that something fell short of what was expected. */
  complaint: number;
  /** 0 to 1: how likely the post is a scam or spam. */
  scam: number;
  /** 0 to 1: how far the post carries, and how fast that grows. */
  reach: number;
}
