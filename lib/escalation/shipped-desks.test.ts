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
const asking: Record<string, Record<string, string>> = {
  safety: {
    en: 'My powerwall is smoking and it smells of burning plastic',
    de: 'Meine Powerwall brennt, überall Rauch',
    ar: 'البطارية تحترق والدخان في كل مكان',
    fr: 'Ma batterie brûle, il y a de la fumée partout',
    es: 'Mi batería se quema, hay humo por todas partes',
  },
  care: {
    en: 'My mother is disabled and has been without help since Monday',
    de: 'Meine Mutter ist behindert und sitzt seit Montag ohne Hilfe da',
    ar: 'أمي من ذوي الإعاقة وهي بلا مساعدة منذ يوم الاثنين',
  },
  legal: {
    en: 'You will hear from my lawyer about this battery',
    de: 'Sie hören von meinem Anwalt wegen der Batterie',
    ar: 'سيتصل بكم المحامي بشأن البطارية',
  },
  privacy: {
    en: 'Delete all my data. GDPR request, now.',
    de: 'Löschen Sie alle meine Daten, DSGVO',
    ar: 'احذفوا كل بياناتي',
  },
  'service-centre': {
    en: 'powerwall dead for three weeks',
    de: 'Powerwall seit drei Wochen tot',
    ar: 'البطارية معطلة منذ ثلاثة أسابيع',
  },
  'call-back': {
    en: 'third time I ask, nobody calls me back',
    de: 'Dritte Anfrage, niemand ruft zurück',
    ar: 'أسأل للمرة الثالثة ولا أحد يتصل',
  },
  billing: {
    en: 'you charged me twice this month',
    de: 'Sie haben mir zweimal abgebucht',
    ar: 'خصمتم المبلغ مرتين',
  },
  'app-message': { en: 'the app shows no data', de: 'Die App zeigt keine Daten', ar: 'التطبيق لا يعرض شيئا' },
  'web-escalation': {
    en: 'web form sent, no reply',
    de: 'Webformular geschickt, keine Antwort',
    ar: 'أرسلت النموذج ولا جواب',
  },
};
// They speak of the moment, not of the sentence.
const elsewhere = new Set(['account', 'read-first', 'stale']);

describe.each(shippedDesks())('$id', (desk) => {
  it.each(Object.entries(desk.says))('may say so in public (%s)', (lang, sentence) => {
    const text = asking[desk.id]?.[lang] ?? '';
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

/** A time of day, a day, a deadline, "soon": of the languages that are shipped. */
const times =
  /\b(?:now|today|tonight|tomorrow|soon|shortly|within|by (?:the|\w+day)|hours?|days?|weeks?|jetzt|heute|morgen|bald|binnen|innerhalb|stunden?|tagen?|aujourd|demain|bientôt|heures?|jours?|hoy|mañana|pronto|horas?|días?)\b|الآن|اليوم|غدا|قريبا|خلال|ساعة|ساعات|أيام/iu;

test('every desk speaks English, German and Arabic, or none at all; and none promises a time', () => {
  const languages = shippedDesks().map(({ id, says }) => [id, Object.keys(says).slice(0, 3)]);
  const silent = ['press', 'investor-relations', 'team-lead', 'brand-protection'];
  expect(languages).toEqual(
    languages.map(([id]) => [id, silent.includes(String(id)) ? [] : ['en', 'de', 'ar']]),
  );
  const said = shippedDesks().flatMap(({ says }) => Object.values(says));
  expect(said.filter((sentence) => times.test(sentence))).toEqual([]);
  expect(times.test('We look into it today')).toBe(true);
});

test('they are what a policy file may hold, and read back the same', () => {
  const desks = shippedDesks();
  expect(v.parse(waysSchema, { desks })).toEqual({ desks });
  expect(readWays(writeWays({ desks }))).toEqual({ ways: { desks } });
});
