import type { Chance } from '../../lib/crm/demo/seed.ts';
import { type ChangeKind, changeKinds } from './fault-crm.ts';

/** One click of a specialist's, and where its effect is to be found. */
export type Step = { opId: string } & (
  | { kind: 'link-post'; postId: string; place: number }
  | { kind: 'unlink-post'; postId: string }
  | { kind: 'create-case'; postId: string; place: number; title: string }
  | { kind: 'add-note'; place: number; text: string }
  /** A place of its own, so that no later change hides what became of it. */
  | { kind: ChangeKind; place: number }
);

export type ChangeStep = Extract<Step, { kind: ChangeKind }>;
export const isChange = (step: Step): step is ChangeStep =>
  (changeKinds as readonly string[]).includes(step.kind);

/** How many cases for one change each are surely enough. */
export const freshFor = (operations: number): number => Math.ceil(operations / 2) + 10;

const firstPost = 1_900_000_000_000_000_000n;

/** `places` cases for any work, and after them `fresh` for one change each. The same seed makes the same steps. */
export function planSteps(operations: number, places: number, fresh: number, chance: Chance): Step[] {
  const steps: Step[] = [];
  let changed = 0;
  const linked: string[] = [];
  for (let number = 0; number < operations; number++) {
    const opId = uuid(chance);
    const postId = String(firstPost + BigInt(number));
    const place = chance.between(0, places - 1);
    const dice = chance.between(1, 100);
    // Not of the last few, which may not have come to the CRM yet; nobody unlinks that fast.
    const old = linked.length > 20 ? linked[chance.between(0, linked.length - 20)] : undefined;
    const change = changeKinds[dice % changeKinds.length];
    if (dice > 70 && change && changed < fresh) {
      steps.push({ kind: change, opId, place: places + changed });
      changed += 1;
    } else if (dice <= 10 && old) {
      linked.splice(linked.indexOf(old), 1);
      steps.push({ kind: 'unlink-post', opId, postId: old });
    } else if (dice <= 25)
      steps.push({ kind: 'create-case', opId, postId, place, title: `Fault case ${number}` });
    else if (dice <= 45) steps.push({ kind: 'add-note', opId, place, text: `Fault note ${number}` });
    else {
      linked.push(postId);
      steps.push({ kind: 'link-post', opId, postId, place });
    }
  }
  return steps;
}

function uuid(chance: Chance): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => chance.between(0, 15).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}
