import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { record } from '../../tests/support/record.ts';
import { check } from '../guardrails/check.ts';
import { contextFrom } from '../guardrails/context.ts';
import { waysSchema } from '../policy/desks-policy.ts';
import { readWays, writeWays } from '../ways/read-ways.ts';
import { shippedDesks } from './shipped-desks.ts';

/** A post that asks for the desk, in its language. */
const asking: Record<string, { en: string; de: string }> = {
  safety: {
    en: 'My powerwall is smoking and it smells of burning plastic',
    de: 'Meine Powerwall brennt, überall Rauch',
  },
  care: {
    en: 'My mother is disabled and has been without help since Monday',
    de: 'Meine Mutter ist behindert und sitzt seit Montag ohne Hilfe da',
  },
  legal: {
    en: 'You will hear from my lawyer about this battery',
    de: 'Sie hören von meinem Anwalt wegen der Batterie',
  },
  privacy: { en: 'Delete all my data. GDPR request, now.', de: 'Löschen Sie alle meine Daten, DSGVO' },
  'service-centre': { en: 'powerwall dead for three weeks', de: 'Powerwall seit drei Wochen tot' },
  'call-back': { en: 'third time I ask, nobody calls me back', de: 'Dritte Anfrage, niemand ruft zurück' },
  billing: { en: 'you charged me twice this month', de: 'Sie haben mir zweimal abgebucht' },
  'app-message': { en: 'the app shows no data', de: 'Die App zeigt keine Daten' },
  'web-escalation': { en: 'web form sent, no reply', de: 'Webformular geschickt, keine Antwort' },
};
// They speak of the moment, not of the sentence.
const elsewhere = new Set(['account', 'read-first', 'stale']);

describe.each(shippedDesks())('$id', (desk) => {
  it.each(Object.entries(desk.says))('may say so in public (%s)', (lang, sentence) => {
    const text = asking[desk.id]?.[lang as 'en' | 'de'] ?? '';
    expect(text).not.toBe('');
    const post = replyToCeo('101', { text, lang });
    const found = check(sentence, contextFrom({ post, thread: [post], record, policy }));
    expect(
      found.filter(({ level, rule }) => level !== 'hint' && level !== 'warn' && !elsewhere.has(rule)),
    ).toEqual([]);
  });

  it('is named, owned, timed and told what it needs', () => {
    expect(desk.name).not.toMatch(/^ways_/);
    expect(desk.owner).not.toMatch(/^ways_/);
    expect(desk.hours).toBeGreaterThan(0);
    expect(desk.handOver).toContain('post');
  });
});

test('they are what a policy file may hold, and read back the same', () => {
  const desks = shippedDesks();
  expect(v.parse(waysSchema, { desks })).toEqual({ desks });
  expect(readWays(writeWays({ desks }))).toEqual({ ways: { desks } });
});
