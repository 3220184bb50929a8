import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { examplePost } from './example-record.ts';
import { hiddenMentions, limitOf, replyLength } from './reply-length.ts';

const post = {
  ...examplePost('@HelioEnergy @Mira no power', { handle: 'Ada_R' }),
  mentions: [
    { id: null, handle: 'HelioEnergy', hidden: false },
    { id: null, handle: 'Mira', hidden: true },
  ],
};

describe('hiddenMentions', () => {
  it.each<[string, string]>([
    ['@ada_r We hear you', '@ada_r '],
    ['@Ada_R @mira  @helioenergy\nWe hear you', '@Ada_R @mira  @helioenergy\n'],
    [' @Ada_R', ' @Ada_R'],
    ['@Ada_R @stranger We hear you', '@Ada_R '],
    ['@Ada_R, we hear you', ''],
    ['.@Ada_R we hear you', ''],
    ['@stranger @Ada_R hi', ''],
    ['We hear you @Ada_R', ''],
  ])('of %j: %j', (draft, hidden) => {
    expect(draft.slice(0, hiddenMentions(draft, post))).toBe(hidden);
  });

  it('are none where no post is answered', () => {
    expect(hiddenMentions('@Ada_R hi', null)).toBe(0);
  });
});

it('counts what X shows, against what the signed-in account may post', () => {
  const policy = { ...defaultPolicy, accounts: [{ handle: 'HelioCare', limit: 4 }, { handle: 'Helio' }] };
  expect(limitOf(policy, '@heliocare')).toBe(4);
  expect(limitOf(policy, 'helio')).toBe(280);
  expect(limitOf(policy, 'somebody')).toBe(280);
  expect(limitOf(policy, null)).toBe(280);
  expect(replyLength('@Ada_R hello', { post, policy, account: 'heliocare' })).toMatchObject({
    weighted: 5,
    limit: 4,
    overflowAt: 11,
  });
  expect(replyLength('@Ada_R hello', { post: null, policy })).toMatchObject({
    weighted: 12,
    overflowAt: null,
  });
});
