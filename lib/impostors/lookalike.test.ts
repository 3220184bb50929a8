import { describe, expect, it } from 'vitest';
import { lookalike } from './lookalike.ts';
import { isOneEditAway } from './one-edit.ts';
import { skeleton } from './skeleton.ts';

const policy = {
  ceo: [{ id: '1500000000000000001', handle: 'mirahalden', formerHandles: ['mira_at_work'] }],
  brand: [
    { id: '1500000000000000003', handle: 'HaldenHelp', name: 'Halden Help' },
    { id: '1500000000000000004', handle: 'halden24', name: 'Halden' },
    { id: null, handle: 'HLD', name: 'HLD' },
  ],
};
const stranger = (handle: string, name = 'Somebody') => ({ id: '1700000000000000009', handle, name });

describe('is alike', () => {
  it.each([
    ['mirahalden', 'taken-over'],
    ['MiraHalden', 'taken-over'],
    ['mira_at_work', 'taken-over'],
    ['miraha1den', 'characters'],
    ['mirahaIden', 'characters'],
    ['mlrahalden', 'characters'],
    ['rnirahalden', 'characters'],
    ['HaIdenHeIp', 'characters'],
    ['Ha1den_He1p', 'characters'],
    ['mira_halden', 'added'],
    ['_mirahalden_', 'added'],
    ['mirahalden1', 'added'],
    ['mirahalden_2026', 'added'],
    ['007mirahalden', 'added'],
    ['halden24_7', 'added'],
    ['HaldenHelp99', 'added'],
    ['mirahaldenHelp', 'extended'],
    ['realmirahalden', 'extended'],
    ['TheMiraHalden', 'extended'],
    ['mirahalden_team', 'extended'],
    ['MiraHaldenCEO1', 'extended'],
    ['mirahalden_xo', 'extended'],
    ['HaldenHelpDesk', 'extended'],
    ['official_halden24', 'extended'],
    ['mirahaldn', 'one-letter'],
    ['mirahaldenn', 'one-letter'],
    ['mirahalben', 'one-letter'],
    ['mirahladen', 'one-letter'],
    ['HaldenHelb', 'one-letter'],
  ])('by the handle %s: %s', (handle, how) => {
    const found = lookalike(stranger(handle), policy);
    expect(found).toMatchObject({ why: 'handle' });
    // A letter more at the end is both; either is right.
    expect([how, how === 'one-letter' ? 'extended' : how]).toContain(found?.how);
  });

  it.each([
    'Mira Halden',
    'MIRA HALDEN',
    'Mira Halden ⚡️',
    'Мira Наldеn',
    'Ｍｉｒａ　Ｈａｌｄｅｎ',
    '𝗠𝗶𝗿𝗮 𝗛𝗮𝗹𝗱𝗲𝗻',
    'Míra Hâlden',
    'Mira\u200b Hal\u200dden',
    'Mıra Haⅼden',
    '🅼🅸🆁🅰 🅷🅰🅻🅳🅴🅽',
    'Μira Ηalden',
    'Rnira Halden',
    '@mirahalden',
    'Mira Halden Official',
    'Halden Help',
    'Ha1den He1p',
    'Halden Support',
    'Halden',
    'HALDEN Customer Care',
  ])('by the name %s', (name) => {
    expect(lookalike(stranger('sunny_side', name), policy)).toMatchObject({ why: 'name', how: 'same-name' });
  });
});

describe('is not alike', () => {
  it.each([
    ['sunnyside_up', 'Sunny'],
    ['mira', 'Mira'],
    ['mirakel', 'Mirakel'],
    ['mira_larsen', 'Mira Larsen'],
    ['halden_city', 'Halden kommune'],
    ['haldane', 'J. Haldane'],
    ['miranda', 'Miranda Holden'],
    ['waldenpond', 'Walden'],
    ['holdenhelps', 'Holden'],
    ['haldengrid', 'Halden Grid Watch'],
    ['help', 'Help'],
    ['support', 'Support'],
    ['official', 'Official'],
    ['hld1', 'H.'],
    ['hldr', 'Holder'],
    ['h1d', 'hid'],
    ['ld', 'LD'],
    ['mh', 'MH'],
    ['a', ''],
    ['', ''],
    ['energy24', 'Energy 24'],
    ['24', '24'],
    ['fanofmirahalden', 'a fan'],
    ['notthebrand', 'Not Halden, sorry'],
    ['askaway', 'Ask Mira anything'],
    ['teamrocket', 'Team'],
    ['realhal', 'Real Hal'],
    ['customer_one', 'Customer'],
    ['x_y_z', '⚡️⚡️⚡️'],
    ['kanji', '春田美羅'],
    ['arabic', 'ميرا هالدن'],
    ['cyrillic', 'Мира Халден'],
    ['longname', 'Mira Halden '.repeat(30)],
  ])('%s, %s', (handle, name) => {
    expect(lookalike(stranger(handle, name), policy)).toBeNull();
  });

  it('the accounts themselves, by id whatever they are called, or by handle where no id is told', () => {
    const [ceo] = policy.ceo;
    expect(lookalike({ id: ceo?.id ?? '', handle: 'mirahalden1', name: 'Mira Halden' }, policy)).toBeNull();
    expect(lookalike({ id: null, handle: 'MiraHalden', name: 'Mira Halden' }, policy)).toBeNull();
    expect(lookalike({ id: null, handle: 'mira_at_work', name: 'Mira Halden' }, policy)).toBeNull();
    expect(lookalike({ id: '5', handle: 'hld', name: '' }, policy)).toBeNull();
  });
});

it('names whom the author is taken for', () => {
  expect(lookalike(stranger('Ha1denHelp'), policy)).toEqual({
    of: 'HaldenHelp',
    why: 'handle',
    how: 'characters',
  });
});

it('a skeleton is short and of letters and digits alone, whatever it is made of', () => {
  expect(skeleton('\u202eMíra|Ha1den 5 0\ufe0f vv rn')).toBe('mlralhaldensowm');
  expect(skeleton('ﷺ'.repeat(100_000)).length).toBeLessThan(5000);
});

it('one edit is one letter more, less, other or swapped', () => {
  const pairs = [
    ['abcd', 'abc'],
    ['abcd', 'xabcd'],
    ['abcd', 'abxd'],
    ['abcd', 'abdc'],
  ] as const;
  for (const [a, b] of pairs) expect(isOneEditAway(a, b) && isOneEditAway(b, a), `${a} ${b}`).toBe(true);
  for (const [a, b] of [
    ['abcd', 'abcd'],
    ['abcd', 'badc'],
    ['abcd', 'ab'],
    ['', 'ab'],
  ] as const)
    expect(isOneEditAway(a, b), `${a} ${b}`).toBe(false);
});

describe('a picture', () => {
  const worn = { ...stranger('plain_person'), wears: '1500000000000000003' };

  it('is enough by itself, and said after handle and name', () => {
    expect(lookalike(worn, policy)).toEqual({ of: 'HaldenHelp', why: 'picture', how: 'same-picture' });
    expect(lookalike({ ...worn, wears: '@hld' }, policy)).toMatchObject({ of: 'HLD', why: 'picture' });
    expect(lookalike({ ...worn, name: 'Halden Help' }, policy)).toMatchObject({ why: 'name' });
    expect(lookalike({ ...worn, handle: 'HaIdenHelp' }, policy)).toMatchObject({ why: 'handle' });
  });

  it('of an account that is none of ours any more is none', () =>
    expect(lookalike({ ...worn, wears: '77' }, policy)).toBeNull());

  it('of one of ours on another one of ours is none', () =>
    expect(lookalike({ ...worn, id: '1500000000000000001', handle: 'mirahalden' }, policy)).toBeNull());
});
