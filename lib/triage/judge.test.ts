import { expect, it } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { triage } from './judge.ts';
import type { Readable, Seen } from './seen.ts';

const policy = { ...defaultPolicy, products: ['Power Box', 'Power Box 2', 'Roadster'] };
const by = (handle: string, text: string, id?: string): Readable => ({
  text,
  lang: 'en',
  author: { id: null, handle, name: '' },
  ...(id && { id }),
});
const judge = (text: string, thread: Readable[] = [], seen: Seen = {}, more: Partial<Readable> = {}) => {
  const post = { ...by('ada_r', text, '9'), ...more };
  return triage(post, [...thread, post], policy, seen);
};

it.each([
  ['@HelioCare my order never arrived and nobody answers my emails', 'help_complaint'],
  ['When does the new model come to Norway?', 'question'],
  ['Thank you so much, the technician was wonderful!', 'praise'],
  ['You should add a dark mode to the app', 'idea'],
  ['lol so true 😂', 'noise'],
  ['Hi, I am a reporter with the Evening Post, could someone comment?', 'press'],
  ['As a shareholder I want to hear about Q3 guidance', 'investor'],
])('%s: %s', (text, intent) => {
  expect(judge(text)).toMatchObject({ intent });
});

it.each([
  ['The wall box is on fire', 3],
  ['My mother is 84 and sits without heating', 3],
  ['I will see you in small claims court', 2],
  ['You charged me twice and my money is gone', 2],
  ['I have been waiting 6 weeks for my refund, still nothing', 2],
  ['This is the fourth time I call about my broken meter', 2],
  ['The app does not load on my phone', 1],
  ['What a lovely day at your shop', 0],
])('%s: severity %i', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it('reasons quote what they rest on', () => {
  const text = 'Still no reply about my POWER-BOX 2, it stopped working three weeks ago!';
  const { reasons, product, topics } = judge(text);
  expect(product).toBe('Power Box 2');
  expect(topics).toContain('repair');
  const quoted = reasons.flatMap(({ span }) => (span ? [text.slice(...span)] : []));
  expect(quoted).toContain('POWER-BOX 2');
  expect(quoted).toContain('Still no');
  expect(reasons.filter(({ source }) => source === 'model').length).toBeGreaterThan(0);
  for (const words of quoted) expect(words.trim()).not.toBe('');
});

it('what is beside the post counts: quoted, pictured, written before, recorded', () => {
  const quoted = { postId: '1', author: null, text: 'Smoke is coming out of the wall box' };
  expect(judge('@ceo look at this', [], {}, { quoted })).toMatchObject({ flags: ['safety'], severity: 3 });
  expect(judge('@ceo see picture', [], { altTexts: ['The charger caught fire'] })).toMatchObject({
    flags: ['safety'],
    severity: 3,
  });
  const earlier = [by('ada_r', 'My Roadster is late', '1'), by('ada_r', 'No answer so far', '2')];
  const again = judge('Hello there, it is me', [], { earlier });
  expect(again.flags).toContain('repeat_contact');
  expect(again.product).toBe('Roadster');
  const recorded = judge('My meter is broken', [], { contacts: 2 });
  expect(recorded).toMatchObject({ severity: 2 });
  expect(recorded.flags).toContain('repeat_contact');
  expect(judge('My meter is broken')).toMatchObject({ severity: 1, flags: [] });
});

it('a reminder is read with what its author wrote before, and not with what others wrote', () => {
  const before = 'My internet is down since Monday and your support never called back';
  expect(judge('anyone??', [by('ada_r', before, '1')]).intent).toBe('help_complaint');
  expect(judge('gm', [by('somebody', before, '1')]).intent).not.toBe('help_complaint');
});

it('reach counts, and a fast thread is a reason', () => {
  const at = (minutes: number, replies: number) => ({
    at: new Date(Date.UTC(2026, 10, 20, 9, minutes)).toISOString(),
    metrics: { replies, reposts: 0, likes: 0, views: null, followers: null },
  });
  const { reasons, reach } = judge('My meter is broken', [], { readings: [at(0, 0), at(5, 1), at(10, 6)] });
  expect(reasons).toContainEqual(
    expect.objectContaining({ message: { key: 'triage_reach_rising', args: { count: 6, minutes: 10 } } }),
  );
  expect(reach).toBeGreaterThan(judge('My meter is broken').reach);
});

it.each([
  '',
  ' ',
  '😀'.repeat(12_500),
  'a'.repeat(25_000),
  'https://t.co/a '.repeat(1_500),
  '\u202E\u2066abc',
  '\uD83D',
  '??',
  '@a @b',
])('takes any text (%#)', (text) => {
  const { complaint, scam, confidence, severity, reasons } = judge(text);
  for (const share of [complaint, scam, confidence]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect([0, 1, 2, 3]).toContain(severity);
  for (const { span } of reasons) if (span) expect(span[1]).toBeLessThanOrEqual(text.length);
});

it('nothing that is given is changed, and the same goes in as comes out', () => {
  const post = Object.freeze(by('ada_r', 'My order is late'));
  const thread = Object.freeze([post]) as Readable[];
  expect(triage(post, thread, policy)).toEqual(triage({ ...post }, [...thread], policy));
});

it('what a serious flag stands on is not noise', () => {
  const { intent, flags } = judge('You will hear from my lawyer');
  expect(flags).toContain('legal_threat');
  expect(intent).not.toBe('noise');
});

it.each([
  ["I've been waiting 6 weeks for my daughter's bike", 2],
  ['My son, my wife and I: 3 months we wait for our sofa, that is life', 2],
])('whoever waits for weeks does not talk to nobody, even of the family: %s', (text, severity) => {
  const judged = judge(text);
  expect(judged.intent).not.toBe('noise');
  expect(judged.severity).toBe(severity);
});

it('a scam that speaks of months and money stays noise', () => {
  const text =
    'Lost money for months? Message @fix_wallet on telegram, crypto recovery expert, DM him! t.me/fix';
  const { intent, flags } = judge(text);
  expect(flags).toContain('scam_spam');
  expect(intent).toBe('noise');
});
