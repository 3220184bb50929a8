import { flags, type Reason } from './triage.ts';

/** Of one sentence, so many places; the first ones say enough. */
const mostPlaces = 3;
/** Of one flag, so many different sentences; of all signs of what a post is about together as well. */
const mostOfFlag = 2;
const mostSigns = 3;

const isFlag = new Set<string>(flags);
/** What made the severity, the product, how far it carries, and what was read with a post before: few of each. */
const always = new Set(['stranded', 'lost', 'contacts', 'long_wait', 'product', 'reach', 'earlier']);

/** By the sentence that is said of them: its places are one reason to whoever reads. */
function bySentence(reasons: readonly Reason[]): Reason[][] {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const key = JSON.stringify([reason.source, reason.id, reason.message]);
    const group = groups.get(key);
    if (group) group.push(reason);
    else groups.set(key, [reason]);
  }
  return [...groups.values()];
}

/**
 * The reasons that are kept to be shown, in their order: of each flag one sentence at least, all that made the severity,
 * the product, the model's words, and the strongest signs. What is left out repeats what is said. Pure; at most some
 * forty, and a post has four as a rule.
 */
export function chosenReasons(reasons: readonly Reason[]): Reason[] {
  const count = new Map<string, number>();
  const isChosen = ([{ source, id }]: readonly [Reason, ...Reason[]]): boolean => {
    if (source !== 'rule' || always.has(id)) return true;
    const kind = isFlag.has(id) ? id : 'signs';
    const before = count.get(kind) ?? 0;
    count.set(kind, before + 1);
    return before < (kind === 'signs' ? mostSigns : mostOfFlag);
  };
  return bySentence(reasons).flatMap(([first, ...rest]) =>
    first && isChosen([first, ...rest]) ? [first, ...rest].slice(0, mostPlaces) : [],
  );
}
