import { expect, test } from 'vitest';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { postedAt, record } from '../../tests/support/record.ts';
import { triage } from '../triage/judge.ts';
import { insightOf } from './insight.ts';

const of = (text: string, changes: object = {}) => {
  const post = replyToCeo('101', { text });
  const judged = triage(post, [post], policy);
  return insightOf(
    { post, thread: [post], record, policy, triage: judged, impostor: null, ...changes },
    postedAt,
  );
};

test('an ordinary fault: the service centre first, a path, powers, both sides, knowledge, no flag', () => {
  const { flags, offers, fits, powers, sides, knowledge } = of('my powerwall is dead');
  expect(flags).toEqual([]);
  expect(offers[0]).toMatchObject({ desk: { id: 'service-centre' }, because: 'severity' });
  expect(fits[0]?.path.id).toBe('battery-in-warranty');
  expect(powers[0]).toMatchObject({ mine: true });
  expect(sides.map(({ verdict }) => verdict)).toEqual(['confirmed', 'confirmed']);
  expect(knowledge[0]?.card.id).toBe('update-reporting');
});

test.each([
  ['my powerwall is smoking and it smells of burning plastic', 'safety', 'safety'],
  ['you will hear from my lawyer', 'legal_threat', 'legal'],
  ['delete all my data, GDPR request', 'data_rights', 'privacy'],
  ['I am a reporter at the Gazette, can you comment for my story?', 'press', 'press'],
])('%s: the card of %s, the desk %s first', (text, flag, desk) => {
  const { flags, offers } = of(text);
  expect(flags[0]).toMatchObject({ flag, card: { do: expect.any(Array) } });
  expect(offers[0]).toMatchObject({ desk: { id: desk }, because: flag });
});

test('a look-alike of ours is an impersonation, though no rule reads it in the text', () => {
  const impostor = { of: 'HaldenHelp', how: 'handle' };
  expect(of('please write to us', { impostor }).flags[0]?.flag).toBe('impersonation');
});

test('safety before all else that a post raises', () => {
  const { flags, offers } = of(
    'my lawyer will call: the battery caught fire, GDPR request to delete my data',
  );
  expect(flags[0]?.flag).toBe('safety');
  expect(offers[0]?.desk.id).toBe('safety');
});
