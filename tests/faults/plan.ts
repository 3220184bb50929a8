import type { Chance } from '../../lib/crm/demo/seed.ts';

/** One click of a specialist's, and where its effect is to be found. */
export type Step = { opId: string } & (
  | { kind: 'link-post'; postId: string; place: number }
  | { kind: 'unlink-post'; postId: string }
  | { kind: 'create-case'; postId: string; place: number; title: string }
  | { kind: 'add-note'; place: number; text: string }
);

const firstPost = 1_900_000_000_000_000_000n;

/** `places` is how many cases there are. The same seed makes the same steps. */
export function planSteps(operations: number, places: number, chance: Chance): Step[] {
  const steps: Step[] = [];
  const linked: string[] = [];
  for (let number = 0; number < operations; number++) {
    const opId = uuid(chance);
    const postId = String(firstPost + BigInt(number));
    const place = chance.between(0, places - 1);
    const dice = chance.between(1, 100);
    // Not of the last few, which may not have come to the CRM yet; nobody unlinks that fast.
    const old = linked.length > 20 ? linked[chance.between(0, linked.length - 20)] : undefined;
    if (dice <= 10 && old) {
      linked.splice(linked.indexOf(old), 1);
      steps.push({ kind: 'unlink-post', opId, postId: old });
    } else if (dice <= 30)
      steps.push({ kind: 'create-case', opId, postId, place, title: `Fault case ${number}` });
    else if (dice <= 60) steps.push({ kind: 'add-note', opId, place, text: `Fault note ${number}` });
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
