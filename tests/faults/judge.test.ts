import { expect, test } from 'vitest';
import { changeKey, type Effects, tally } from './fault-crm.ts';
import { judge, passes, type Shown } from './judge.ts';
import type { Step } from './plan.ts';

const none: Effects = {
  changes: tally([]),
  links: tally([]),
  notes: tally([]),
  cases: tally([]),
  replies: tally([]),
  // One that was to be taken away, and is there still.
  identities: tally(['66']),
};
const effects = (made: { [Name in keyof Effects]?: string[] }): Effects => ({
  ...none,
  ...Object.fromEntries(Object.entries(made).map(([name, values]) => [name, tally(values)])),
});
const link: Step = { kind: 'link-post', opId: 'a', postId: '1', place: 0 };
const unlink: Step = { kind: 'unlink-post', opId: 'b', postId: '1' };
const create: Step = { kind: 'create-case', opId: 'c', postId: '2', place: 0, title: 'T' };
const note: Step = { kind: 'add-note', opId: 'd', place: 0, text: 'N' };
const change = { opId: 'e', place: 1, stale: false, postId: '3', mark: 'M' };
const claim: Step = { ...change, kind: 'claim-case' };
const late: Step = { ...claim, stale: true };
const give: Step = { ...change, kind: 'assign-case' };
const handOver: Step = { ...change, kind: 'escalate-post' };
const reply: Step = { kind: 'confirm-by-link', opId: 'g', postId: '1', replyId: '9', mark: 'R' };
const add: Step = { kind: 'confirm-identity', opId: 'h', postId: '4', place: 0, userId: '55' };
const remove: Step = { kind: 'remove-identity', opId: 'i', spare: 0 };
const claimed = (times: number) =>
  effects({ changes: Array<string>(times).fill(changeKey('claim-case', 'two')) });
const handedOver = (changes: number, notes: number) =>
  effects({
    changes: Array<string>(changes).fill(changeKey('escalate-post', 'two')),
    notes: Array<string>(notes).fill('M'),
  });
const ending = (steps: Step[], shown: Shown[], there: Effects) => {
  const { operations: _all, ...rest } = judge(
    steps,
    new Map(steps.map(({ opId }, place) => [opId, shown[place] ?? 'not done'])),
    there,
    ['one', 'two'],
    ['66'],
    () => undefined,
  );
  return Object.entries(rest).flatMap(([name, count]) => Array<string>(count).fill(name));
};

test.each<[string, Step[], Shown[], Effects, string[]]>([
  ['there and shown', [link], ['done'], effects({ links: ['1'] }), ['applied']],
  ['neither', [note], ['not done'], none, ['shown']],
  ['refused at once', [note], ['refused at once'], none, ['shown']],
  ['shown, not there', [link], ['done'], none, ['lost']],
  ['there, shown as not done', [note], ['not done'], effects({ notes: ['N'] }), ['lost']],
  ['twice', [note], ['done'], effects({ notes: ['N', 'N'] }), ['doubled']],
  ['a case without its link', [create], ['done'], effects({ cases: ['T'] }), ['lost']],
  ['half a case, shown as not done', [create], ['not done'], effects({ cases: ['T'] }), ['lost']],
  ['two cases', [create], ['done'], effects({ links: ['2'], cases: ['T', 'T'] }), ['doubled']],
  ['linked and undone', [link, unlink], ['done', 'done'], none, ['applied', 'applied']],
  ['undone, and still there', [link, unlink], ['done', 'done'], effects({ links: ['1'] }), ['lost', 'lost']],
  [
    'undoing that was refused',
    [link, unlink],
    ['done', 'not done'],
    effects({ links: ['1'] }),
    ['applied', 'shown'],
  ],
  ['claimed', [claim], ['done'], claimed(1), ['applied']],
  ['claimed, shown as not done', [claim], ['not done'], claimed(1), ['lost']],
  ['not claimed, shown as done', [claim], ['done'], claimed(0), ['lost']],
  ['claimed twice', [claim], ['done'], claimed(2), ['doubled']],
  ['refused, and not there', [give], ['not done'], claimed(1), ['shown']],
  ['given away, and another change there', [give], ['done'], claimed(1), ['lost']],
  ['overtaken, and told so', [late], ['not done'], none, ['shown']],
  ['overtaken, and made all the same', [late], ['done'], claimed(1), ['lost']],
  ['overtaken, shown as done', [late], ['done'], none, ['lost']],
  ['handed over', [handOver], ['done'], handedOver(1, 1), ['applied']],
  ['handed over without its note', [handOver], ['done'], handedOver(1, 0), ['lost']],
  ['half handed over, shown as not done', [handOver], ['not done'], handedOver(1, 0), ['lost']],
  ['handed over with two notes', [handOver], ['done'], handedOver(1, 2), ['doubled']],
  ['answered', [reply], ['done'], effects({ replies: ['9'], notes: ['R'] }), ['applied']],
  ['answered, the overridden rule not told', [reply], ['done'], effects({ replies: ['9'] }), ['lost']],
  ['answered, shown as not done', [reply], ['not done'], effects({ replies: ['9'] }), ['lost']],
  ['answered twice', [reply], ['done'], effects({ replies: ['9', '9'], notes: ['R'] }), ['doubled']],
  ['known', [add], ['done'], effects({ identities: ['55'] }), ['applied']],
  ['known of two', [add], ['done'], effects({ identities: ['55', '55'] }), ['doubled']],
  ['not known, shown as done', [add], ['done'], none, ['lost']],
  ['taken away', [remove], ['done'], effects({ identities: [] }), ['applied']],
  ['taken away, and still there', [remove], ['done'], none, ['lost']],
  ['not taken away, and told so', [remove], ['not done'], none, ['shown']],
  ['taken away, shown as not done', [remove], ['not done'], effects({ identities: [] }), ['lost']],
])('%s', (_what, steps, shown, there, expected) => {
  expect(ending(steps, shown, there)).toEqual(expected);
});

test.each([
  [{ applied: 40, shown: 0, lost: 0, doubled: 0 }, true],
  [{ applied: 36, shown: 4, lost: 0, doubled: 0 }, true],
  [{ applied: 35, shown: 5, lost: 0, doubled: 0 }, false],
  [{ applied: 0, shown: 40, lost: 0, doubled: 0 }, false],
  [{ applied: 39, shown: 0, lost: 1, doubled: 0 }, false],
  [{ applied: 39, shown: 0, lost: 0, doubled: 1 }, false],
])('a run of forty with %j passes: %s', (verdict, passed) => {
  expect(passes({ operations: 40, ...verdict })).toBe(passed);
});
