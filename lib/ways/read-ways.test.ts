import { expect, test } from 'vitest';
import { samplePaths } from '../maze/sample-paths.ts';
import { say } from '../platform/i18n.ts';
import { readWays, writeWays } from './read-ways.ts';
import { waysOf } from './ways-of.ts';

const said = (value: unknown): string[] => {
  const read = readWays(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problems' in read ? read.problems.map(say) : [];
};
const path = {
  id: 'one',
  title: 'One',
  when: { faults: ['leak'] },
  steps: [{ owner: 'A', clause: '1', action: 'Do' }],
};
const card = {
  id: 'k',
  title: 'K',
  text: 'T',
  verifier: 'V',
  verifiedOn: '2026-01-01',
  expires: '2026-06-01',
};
const desk = {
  id: 'grid',
  name: 'Grid',
  owner: 'Partner',
  channel: 'email',
  hours: 8,
  handOver: ['post'],
  tells: 'desk',
};
const remedy = { what: 'Credit', roles: ['agent'], desk: 'billing' };

test.each([
  ['no JSON', '{\n "paths": [\n', ['Line 3: this is no JSON.']],
  ['no object', '[]', ['The file must hold one object: { … }.']],
  ['an unknown key', { pathes: [] }, ['{ }: “pathes” is not known here.']],
  ['an unknown key within', { paths: [{ ...path, step: [] }] }, ['paths[1]: “step” is not known here.']],
  ['a missing key', { paths: [{ ...path, title: undefined }] }, ['paths[1]: “title” is missing.']],
  ['a wrong type', { paths: [{ ...path, title: 7 }] }, ['paths[1].title: must be string.']],
  ['no list', { paths: {} }, ['paths: must be […].']],
  [
    'a word that is none of the list',
    { paths: [{ ...path, when: { bought: 'shop' } }] },
    ['paths[1].when.bought: must be one of direct, partner.'],
  ],
  [
    'an id of another form',
    { paths: [{ ...path, id: 'One!' }] },
    ['paths[1].id: small letters, digits and hyphens, beginning with a letter.'],
  ],
  [
    'a date',
    { knowledge: [{ ...card, expires: '1 June' }] },
    ['knowledge[1].expires: a date looks like 2026-11-30.'],
  ],
  ['nothing in it', { paths: [{ ...path, steps: [] }] }, ['paths[1].steps: must not be empty.']],
  ['too long', { paths: [{ ...path, title: 'x'.repeat(201) }] }, ['paths[1].title: at most 200.']],
  [
    'out of range',
    { paths: [{ ...path, when: { age: { min: -1 } } }] },
    ['paths[1].when.age.min: must be >=0.'],
  ],
  [
    'hours of a desk that are none',
    {
      desks: [
        { ...desk, open: { week: { mon: ['9-17'] } } },
        { ...desk, id: 'b', open: { zone: 'Moon' } },
      ],
    },
    [
      'desks[1].open.week.mon[1]: opening times look like 09:00-17:30, at most until 24:00.',
      'desks[2].open.zone: a time zone looks like Europe/Berlin.',
    ],
  ],
  [
    'an unknown key within them, a holiday, a name of another form',
    {
      desks: [
        { ...desk, open: { days: 7 } },
        { ...desk, id: 'b', open: { holidays: ['Christmas'] } },
        { ...desk, id: 'c', open: 'Office!' },
      ],
    },
    [
      'desks[1].open: “days” is not known here.',
      'desks[2].open.holidays[1]: a date looks like 2026-11-30.',
      'desks[3].open: small letters, digits and hyphens, beginning with a letter.',
    ],
  ],
  ['twice the same id', { paths: [path, path] }, ['paths: “one” stands there twice.']],
  [
    'a remedy that leads nowhere',
    { paths: [{ ...path, remedies: [{ ...remedy, desk: 'moon' }] }] },
    ['Path one: a remedy leads to “moon”, and there is no such desk.'],
  ],
  [
    'expired before verified',
    { knowledge: [{ ...card, expires: '2025-12-31' }] },
    ['Knowledge k: expires before it was verified.'],
  ],
  [
    'an age that is none',
    { paths: [{ ...path, when: { age: { min: 5, max: 5 } } }] },
    ['Path one: the age ends before it begins.'],
  ],
  [
    'an unknown flag',
    { cards: { horoscope: { do: [], dont: [], tell: 'x' } } },
    [expect.stringMatching(/^cards\.horoscope: must be one of safety,/)],
  ],
])('%s: one clear sentence', (_what, value, sentences) => expect(said(value)).toEqual(sentences));

test('several errors are all named, at most eight at a time', () => {
  const many = Array.from({ length: 20 }, () => ({ ...path, title: 7 }));
  expect(said({ paths: many })).toHaveLength(8);
});

test('what is shipped is a file that may be saved, and reads back the same', () => {
  const { desks, cards, paths, knowledge } = waysOf({});
  const ways = { desks, cards, paths, knowledge };
  expect(readWays(writeWays(ways))).toEqual({ ways });
  expect(paths).toBe(samplePaths);
  expect(readWays('{}')).toEqual({ ways: {} });
});

test('hostile files are answered, and change nothing of the language itself', () => {
  for (const text of [
    '',
    'null',
    '"x"',
    '{"__proto__":{"role":"lead"}}',
    `${'['.repeat(5000)}`,
    '{"role":"__proto__"}',
  ])
    expect(readWays(text)).toBeDefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
