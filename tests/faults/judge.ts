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

/** Holds what the CRM truly has against what was shown; `say` is told of every operation that went wrong. */
export function judge(
  steps: readonly Step[],
  shown: ReadonlyMap<string, Shown>,
  effects: Effects,
  /** The CRM's id of the case at each place. */
  caseIds: readonly string[],
  say: (line: string) => void,
): Verdict {
  const verdict: Verdict = { operations: steps.length, applied: 0, shown: 0, lost: 0, doubled: 0 };
  const isDone = (step: Step) => shown.get(step.opId) === 'done';
  const unlinked = new Set(
    steps.flatMap((step) => (step.kind === 'unlink-post' && isDone(step) ? [step.postId] : [])),
  );
  for (const step of steps) {
    const ending = endingOf(step, isDone(step), unlinked, effects, caseIds);
    verdict[ending]++;
    if (ending === 'lost' || ending === 'doubled')
      say(`${ending}: ${JSON.stringify(step)}, shown as ${shown.get(step.opId)}`);
  }
  return verdict;
}

function endingOf(
  step: Step,
  done: boolean,
  unlinked: ReadonlySet<string>,
  { links, notes, cases, changes }: Effects,
  caseIds: readonly string[],
): Exclude<keyof Verdict, 'operations'> {
  if (isChange(step)) {
    const made = changes.get(changeKey(step.kind, caseIds[step.place] ?? '')) ?? 0;
    if (made > 1) return 'doubled';
    return made === Number(done) ? endings(done) : 'lost';
  }
  const note = step.kind === 'add-note' ? (notes.get(step.text) ?? 0) : 0;
  const made = step.kind === 'create-case' ? (cases.get(step.title) ?? 0) : 0;
  const linked = step.kind === 'add-note' ? 0 : (links.get(step.postId) ?? 0);
  if (Math.max(note, made, linked) > 1) return 'doubled';
  if (step.kind === 'unlink-post') return !done || linked === 0 ? endings(done) : 'lost';
  const wanted = {
    'add-note': [1, 0, 0],
    'create-case': [0, 1, 1],
    // A link that was undone leaves nothing; the undoing is a step of its own.
    'link-post': [0, 0, step.kind === 'link-post' && unlinked.has(step.postId) ? 0 : 1],
  }[step.kind];
  const there = [note, made, linked].join();
  return there === (done ? wanted : [0, 0, 0]).join() ? endings(done) : 'lost';
}

const endings = (done: boolean) => (done ? 'applied' : 'shown');
