import { expect, test } from 'vitest';
import { changeKey, tally } from './fault-crm.ts';
import { judge, type Shown } from './judge.ts';
import type { Step } from './plan.ts';

const effects = (links: string[], notes: string[] = [], cases: string[] = [], changes: string[] = []) => ({
  changes: tally(changes),
  links: tally(links),
  notes: tally(notes),
  cases: tally(cases),
});
const link: Step = { kind: 'link-post', opId: 'a', postId: '1', place: 0 };
const unlink: Step = { kind: 'unlink-post', opId: 'b', postId: '1' };
const create: Step = { kind: 'create-case', opId: 'c', postId: '2', place: 0, title: 'T' };
const note: Step = { kind: 'add-note', opId: 'd', place: 0, text: 'N' };
const claim: Step = { kind: 'claim-case', opId: 'e', place: 1 };
const give: Step = { kind: 'assign-case', opId: 'f', place: 1 };
const claimed = (times: number) =>
  effects([], [], [], Array<string>(times).fill(changeKey('claim-case', 'two')));
const ending = (steps: Step[], shown: Shown[], there: ReturnType<typeof effects>) => {
  const { operations: _all, ...rest } = judge(
    steps,
    new Map(steps.map(({ opId }, place) => [opId, shown[place] ?? 'not done'])),
    there,
    ['one', 'two'],
    () => undefined,
  );
  return Object.entries(rest).flatMap(([name, count]) => Array<string>(count).fill(name));
};

test.each<[string, Step[], Shown[], ReturnType<typeof effects>, string[]]>([
  ['there and shown', [link], ['done'], effects(['1']), ['applied']],
  ['neither', [note], ['not done'], effects([]), ['shown']],
  ['refused at once', [note], ['refused at once'], effects([]), ['shown']],
  ['shown, not there', [link], ['done'], effects([]), ['lost']],
  ['there, shown as not done', [note], ['not done'], effects([], ['N']), ['lost']],
  ['twice', [note], ['done'], effects([], ['N', 'N']), ['doubled']],
  ['a case without its link', [create], ['done'], effects([], [], ['T']), ['lost']],
  ['half a case, shown as not done', [create], ['not done'], effects([], [], ['T']), ['lost']],
  ['two cases', [create], ['done'], effects(['2'], [], ['T', 'T']), ['doubled']],
  ['linked and undone', [link, unlink], ['done', 'done'], effects([]), ['applied', 'applied']],
  ['undone, and still there', [link, unlink], ['done', 'done'], effects(['1']), ['lost', 'lost']],
  ['undoing that was refused', [link, unlink], ['done', 'not done'], effects(['1']), ['applied', 'shown']],
  ['claimed', [claim], ['done'], claimed(1), ['applied']],
  ['claimed, shown as not done', [claim], ['not done'], claimed(1), ['lost']],
  ['not claimed, shown as done', [claim], ['done'], claimed(0), ['lost']],
  ['claimed twice', [claim], ['done'], claimed(2), ['doubled']],
  ['refused, and not there', [give], ['not done'], claimed(1), ['shown']],
  ['given away, and another change there', [give], ['done'], claimed(1), ['lost']],
])('%s', (_what, steps, shown, there, expected) => {
  expect(ending(steps, shown, there)).toEqual(expected);
});
