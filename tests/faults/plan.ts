import type { Chance } from '../../lib/crm/demo/seed.ts';
import { type ChangeKind, changeKinds, type Supply } from './fault-crm.ts';

/** One click of a specialist's, and where its effect is to be found. */
export type Step = { opId: string } & (
  | { kind: 'link-post'; postId: string; place: number }
  | { kind: 'unlink-post'; postId: string }
  | { kind: 'create-case'; postId: string; place: number; title: string }
  | { kind: 'add-note'; place: number; text: string }
  /** The reply to a post that is linked, with a rule that was overridden for it: `mark` is the reason. */
  | { kind: 'confirm-by-link'; postId: string; replyId: string; mark: string }
  /** The post's author is the customer of this place. */
  | { kind: 'confirm-identity'; postId: string; place: number; userId: string }
  | { kind: 'remove-identity'; spare: number }
  | ChangeStep
);

/**
 * A change of a case, on top of the state that was seen. It has a place of its own, so that no later change hides what
 * became of it. `stale`: a colleague changed the case after it was seen, so that this change must not be made. `mark`: the
 * note of a hand-off.
 */
export interface ChangeStep {
  opId: string;
  kind: ChangeKind;
  place: number;
  stale: boolean;
  postId: string;
  mark: string;
}

export const isChange = (step: Step): step is ChangeStep =>
  (changeKinds as readonly string[]).includes(step.kind);

/** How much is surely enough. */
export const supplyFor = (operations: number): Supply => ({
  fresh: Math.ceil(operations / 2) + 10,
  spares: Math.ceil(operations / 8) + 10,
});

/** Of a hundred steps; the rest links posts. */
const shares = {
  'unlink-post': 7,
  'confirm-by-link': 8,
  'confirm-identity': 7,
  'remove-identity': 6,
  'create-case': 11,
  'add-note': 14,
  change: 28,
} as const;
/** Of so many changes one comes too late. */
const staleOf = 20;

const firstPost = 1_900_000_000_000_000_000n;
/** X's ids grow with time: a reply has a higher one than its post. */
const firstReply = 1_950_000_000_000_000_000n;
const firstAuthor = 1_700_000_000_000_000_000n;

/** `places` cases for any work, and after them the fresh ones. The same seed makes the same steps. */
export function planSteps(
  operations: number,
  places: number,
  { fresh, spares }: Supply,
  chance: Chance,
): Step[] {
  const steps: Step[] = [];
  const linked: string[] = [];
  let [changed, removed] = [0, 0];
  for (let number = 0; number < operations; number++) {
    const opId = uuid(chance);
    const postId = String(firstPost + BigInt(number));
    const place = chance.between(0, places - 1);
    const kind = pick(chance);
    // Not of the last few, which may not have come to the CRM yet; nobody answers or unlinks that fast.
    const old = linked.length > 20 ? linked[chance.between(0, linked.length - 20)] : undefined;
    const dice = chance.between(1, changeKinds.length * staleOf);
    const change = changeKinds[dice % changeKinds.length];
    if (kind === 'change' && change && changed < fresh) {
      const mark = `Fault hand-off ${number}`;
      const stale = dice <= changeKinds.length;
      steps.push({ kind: change, opId, place: places + changed, stale, postId, mark });
      changed += 1;
    } else if (kind === 'unlink-post' && old) {
      linked.splice(linked.indexOf(old), 1);
      steps.push({ kind, opId, postId: old });
    } else if (kind === 'confirm-by-link' && old) {
      // What is answered stays linked, so that nothing hides the reply.
      linked.splice(linked.indexOf(old), 1);
      const replyId = String(firstReply + BigInt(number));
      steps.push({ kind, opId, postId: old, replyId, mark: `Fault reason ${number}` });
    } else if (kind === 'confirm-identity')
      steps.push({ kind, opId, postId, place, userId: String(firstAuthor + BigInt(number)) });
    else if (kind === 'remove-identity' && removed < spares) {
      steps.push({ kind, opId, spare: removed });
      removed += 1;
    } else if (kind === 'create-case')
      steps.push({ kind, opId, postId, place, title: `Fault case ${number}` });
    else if (kind === 'add-note') steps.push({ kind, opId, place, text: `Fault note ${number}` });
    else {
      linked.push(postId);
      steps.push({ kind: 'link-post', opId, postId, place });
    }
  }
  return steps;
}

function pick(chance: Chance): keyof typeof shares | 'link-post' {
  let at = chance.between(1, 100);
  for (const [kind, share] of Object.entries(shares)) {
    at -= share;
    if (at <= 0) return kind as keyof typeof shares;
  }
  return 'link-post';
}

function uuid(chance: Chance): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => chance.between(0, 15).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}
