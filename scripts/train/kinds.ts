import type { Flag, Intent } from '../../lib/triage/triage.ts';

/** A file of material/ and what becomes of its lines. */
export interface Kind {
  name: string;
  intent: Intent;
  complaint: boolean;
  times: number;
  tails: string;
  stops: readonly string[];
  flag?: Flag;
}

export const kinds: Kind[] = [
  {
    name: 'complaints',
    intent: 'help_complaint',
    complaint: true,
    times: 4,
    tails: 'tails',
    stops: ['.', '!', '', '!!', '...'],
  },
  {
    name: 'short-complaints',
    intent: 'help_complaint',
    complaint: true,
    times: 4,
    tails: 'tails',
    stops: ['.', '!', '', '!!'],
  },
  {
    name: 'sarcasm',
    intent: 'help_complaint',
    complaint: true,
    times: 3,
    tails: 'tails',
    stops: ['.', '', ' 🙃', ' 👏'],
  },
  {
    name: 'faults',
    intent: 'help_complaint',
    complaint: true,
    times: 4,
    tails: 'soft-tails',
    stops: ['?', '.', ''],
  },
  {
    name: 'plain-complaints',
    intent: 'help_complaint',
    complaint: true,
    times: 3,
    tails: 'tails',
    stops: ['.', '', '?', '!'],
  },
  {
    name: 'plain-life',
    intent: 'noise',
    complaint: false,
    times: 3,
    tails: 'chat-tails',
    stops: ['.', '', '!', '?'],
  },
  {
    name: 'plain-questions',
    intent: 'question',
    complaint: false,
    times: 3,
    tails: 'soft-tails',
    stops: ['?', '?', '', '??'],
  },
  {
    name: 'plain-talk',
    intent: 'noise',
    complaint: false,
    times: 3,
    tails: 'soft-tails',
    stops: ['.', '', '!'],
  },
  {
    name: 'plain-thanks',
    intent: 'praise',
    complaint: false,
    times: 3,
    tails: 'warm-tails',
    stops: ['.', '', '!'],
  },
  {
    name: 'help',
    intent: 'help_complaint',
    complaint: false,
    times: 5,
    tails: 'soft-tails',
    stops: ['?', '.', ''],
  },
  {
    name: 'questions',
    intent: 'question',
    complaint: false,
    times: 4,
    tails: 'soft-tails',
    stops: ['?', '?', '??'],
  },
  {
    name: 'praise',
    intent: 'praise',
    complaint: false,
    times: 4,
    tails: 'warm-tails',
    stops: ['!', '.', '!!', ''],
  },
  { name: 'ideas', intent: 'idea', complaint: false, times: 5, tails: 'soft-tails', stops: ['.', '', '!'] },
  { name: 'talk', intent: 'noise', complaint: false, times: 3, tails: 'soft-tails', stops: ['.', '', '!'] },
  {
    name: 'noise',
    intent: 'noise',
    complaint: false,
    times: 3,
    tails: 'chat-tails',
    stops: ['.', '', '!', '...'],
  },
  {
    name: 'scams',
    intent: 'noise',
    complaint: false,
    times: 5,
    tails: 'warm-tails',
    stops: ['!', '', '🚀'],
    flag: 'scam_spam',
  },
  {
    name: 'press',
    intent: 'press',
    complaint: false,
    times: 5,
    tails: 'soft-tails',
    stops: ['?', '.'],
    flag: 'press',
  },
  {
    name: 'investor',
    intent: 'investor',
    complaint: false,
    times: 5,
    tails: 'soft-tails',
    stops: ['?', ''],
    flag: 'investor',
  },
]; // prettier-ignore

/** The files of whole/: posts that stay as they were written. Those of `abroad` are not in English. */
export const wholeKinds: Pick<Kind, 'name' | 'intent' | 'complaint' | 'flag'>[] = [
  { name: 'complaints', intent: 'help_complaint', complaint: true },
  { name: 'help', intent: 'help_complaint', complaint: false },
  { name: 'questions', intent: 'question', complaint: false },
  { name: 'praise', intent: 'praise', complaint: false },
  { name: 'ideas', intent: 'idea', complaint: false },
  { name: 'noise', intent: 'noise', complaint: false },
  { name: 'talk-about', intent: 'noise', complaint: false },
  { name: 'press', intent: 'press', complaint: false, flag: 'press' },
  { name: 'investor', intent: 'investor', complaint: false, flag: 'investor' },
  { name: 'abroad-complaints', intent: 'help_complaint', complaint: true, flag: 'non_english' },
  { name: 'abroad-help', intent: 'help_complaint', complaint: false, flag: 'non_english' },
  { name: 'abroad-questions', intent: 'question', complaint: false, flag: 'non_english' },
  { name: 'abroad-praise', intent: 'praise', complaint: false, flag: 'non_english' },
  { name: 'abroad-ideas', intent: 'idea', complaint: false, flag: 'non_english' },
  { name: 'abroad-noise', intent: 'noise', complaint: false, flag: 'non_english' },
];
