import { expect, it } from 'vitest';
import { placesOf, type Terms, terms } from '../rule.ts';
import { register } from './candidates.ts';

const sources = import.meta.glob<string>(
  ['../rules/*.ts', '../intents/*.ts', '../{severity,topics}.ts', '!**/*.examples.ts', '!**/*.test.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const examples = import.meta.glob<Record<string, { text: string }[]>>('../{rules,intents}/*.examples.ts', {
  eager: true,
  import: 'default',
});

/** What the whole expression finds by itself, without any shortcut. */
function slowly(text: string, { whole: pattern }: Terms): number[][] {
  const found: number[][] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    // In the middle of a pair, it would be found again.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    else found.push([match.index, match.index + match[0].length]);
  return found;
}

const own = Object.values(examples).flatMap((one) =>
  Object.values(one)
    .flat()
    .map(({ text }) => text),
);
// Few and long, since it is the beginning of each word that matters.
const texts = [
  ...Array.from({ length: 8 }, (_, part) => own.filter((_, at) => at % 8 === part).join('\n')),
  'Über-teuer! Ärger 😀still no reply, "WORST" service_ever_ no_reply #fail\'s don’t $sol #stranded @ftc',
];

it('the syntax that rules use is read', () => {
  expect(register('(?:no|never) (?:answer|reply)|(?:re)?fund\\w*|\\d+ days')).not.toBeNull();
  expect(register('[$€]?\\d{1,3}(?! \\p{L})|[^\\s.]x')).not.toBeNull();
  for (const source of ['[^a]b', '(a|b)', ' lol', '\\s?a', 'a\\1', '\\x41', '(?:a', '[a'])
    expect(register(source), source).toBeNull();
});

it('a letter in any case and script is the one that the expression names', () => {
  const texts = [
    'ſtill no reply',
    'STILL NO REPLY',
    'İstill no reply',
    'ŞİKÂYET',
    'şikayet',
    'Ärger',
    'äRGER 😀',
    'K ok',
  ];
  for (const words of [
    'still no reply',
    'ok|k',
    'ärger|şikayet',
    '\\S{4}',
    '[^a-z]+k?',
    '\\w+',
    '.{3}',
    '\\p{L}+',
  ])
    for (const text of texts) {
      const pattern = terms(words);
      expect(placesOf(text, pattern, 1_000), `${words}: ${text}`).toEqual(slowly(text, pattern));
    }
});

const alternations = Object.entries(sources).flatMap(([path, source]) =>
  [...source.matchAll(/(["'`])((?:(?!\1)[^\\\n]|\\.){30,})\1/g)].map(([, , words = '']): [string, string] => [
    path,
    words.replaceAll('\\\\', '\\').replaceAll("\\'", "'"),
  ]),
);

it('there are alternations to compare', () => {
  expect(alternations.length).toBeGreaterThan(40);
});

it.each(alternations)('%s: the shortcut finds what the expression finds: %s', (_path, words) => {
  const pattern = terms(words);
  try {
    pattern.whole;
  } catch {
    // Half of an expression, which is put together elsewhere.
    return;
  }
  for (const text of texts) expect(placesOf(text, pattern, 1_000), text).toEqual(slowly(text, pattern));
});

it('a long text takes no longer by the shortcut', () => {
  const pattern = terms('fire (?:in|on) \\w+|no (?:\\w+ ){0,2}reply');
  for (const text of ['a'.repeat(25_000), 'no '.repeat(8_000), '.'.repeat(25_000), '#a '.repeat(8_000)])
    expect(placesOf(text, pattern, 5)).toEqual(slowly(text, pattern).slice(0, 5));
});
