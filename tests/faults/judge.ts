import { changeKey, type Effects } from './fault-crm.ts';
import { isChange, type Step } from './plan.ts';

/** What the specialist is shown of an operation in the end. */
export type Shown = 'done' | 'not done' | 'refused at once';

export interface Verdict {
  operations: number;
  /** Applied exactly once, and shown so. */
  applied: number;
  /** Not applied, and shown so. */
  shown: number;
  /** Shown as done and not there, or there and shown as not done. */
  lost: number;
  /** There more than once. */
  doubled: number;
}

/** Faults are few enough, and sent again often enough, that nearly everything is applied. */
const leastApplied = 0.9;

/** A run in which hardly anything was sent proves nothing, however little of it was lost. */
export const passes = ({ operations, applied, lost, doubled }: Verdict): boolean =>
  lost + doubled === 0 && applied >= operations * leastApplied;

/** Holds what the CRM truly has against what was shown; `say` is told of every operation that went wrong. */
export function judge(
  steps: readonly Step[],
  shown: ReadonlyMap<string, Shown>,
  effects: Effects,
  /** The CRM's id of the case at each place. */
  caseIds: readonly string[],
  /** The X accounts that were to be taken away, by their numbers. */
  spares: readonly string[],
  say: (line: string) => void,
): Verdict {
  const verdict: Verdict = { operations: steps.length, applied: 0, shown: 0, lost: 0, doubled: 0 };
  const isDone = (step: Step) => shown.get(step.opId) === 'done';
  const unlinked = new Set(
    steps.flatMap((step) => (step.kind === 'unlink-post' && isDone(step) ? [step.postId] : [])),
  );
  for (const step of steps) {
    const expected = expectedOf(step, isDone(step), unlinked, effects, caseIds, spares);
    const ending = endingOf(expected, isDone(step));
    verdict[ending]++;
    if (ending === 'lost' || ending === 'doubled')
      say(
        `${ending}: ${JSON.stringify(step)}, shown as ${shown.get(step.opId)}; there and wanted: ${expected.join(' ')}`,
      );
  }
  return verdict;
}

type Expected = [there: number, wanted: number][];

function endingOf(expected: Expected, done: boolean): Exclude<keyof Verdict, 'operations'> {
  if (expected.some(([there]) => there > 1)) return 'doubled';
  if (expected.some(([there, wanted]) => there !== wanted)) return 'lost';
  return done ? 'applied' : 'shown';
}

/** What of the step is there, and how often it would be, as it was shown. */
function expectedOf(
  step: Step,
  done: boolean,
  unlinked: ReadonlySet<string>,
  { links, notes, cases, changes, replies, identities }: Effects,
  caseIds: readonly string[],
  spares: readonly string[],
): Expected {
  const of = (counts: Map<string, number>, name: string): number => counts.get(name) ?? 0;
  const wanted = Number(done);
  if (isChange(step)) {
    const made = of(changes, changeKey(step.kind, caseIds[step.place] ?? ''));
    // On top of what was not seen it is wrong, however it is shown.
    const due = step.stale && made > 0 ? 0 : wanted;
    const handOff = step.kind === 'escalate-post' ? of(notes, step.mark) : due;
    return [
      [made, due],
      [handOff, due],
    ];
  }
  switch (step.kind) {
    case 'add-note':
      return [[of(notes, step.text), wanted]];
    case 'create-case':
      return [
        [of(cases, step.title), wanted],
        [of(links, step.postId), wanted],
      ];
    case 'link-post':
      // A link that was undone leaves nothing; the undoing is a step of its own.
      return [[of(links, step.postId), unlinked.has(step.postId) ? 0 : wanted]];
    case 'unlink-post':
      // Where it was not undone, whether the link is there is the link's own matter.
      return done ? [[of(links, step.postId), 0]] : [];
    case 'confirm-by-link':
      return [
        [of(replies, step.replyId), wanted],
        [of(notes, step.mark), wanted],
      ];
    case 'confirm-identity':
      return [[of(identities, step.userId), wanted]];
    case 'remove-identity':
      return [[of(identities, spares[step.spare] ?? ''), 1 - wanted]];
  }
}
