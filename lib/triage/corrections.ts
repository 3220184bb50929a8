import type { Judged, Severity, Triage } from './triage.ts';

/** What a specialist set right about one post; what they left alone is absent. */
export interface Correction {
  postId: string;
  intent?: Triage['intent'];
  flags?: Triage['flags'];
  severity?: Severity;
  product?: string | null;
  /** ISO 8601 in UTC. */
  at: string;
}

/** What the specialist said wins over rules and model; everything else stays. Pure. */
export function corrected<T extends Triage>(triage: T, correction: Correction | null | undefined): T {
  if (!correction) return triage;
  const { intent, flags, severity, product } = correction;
  const kept = flags ? triage.reasons.filter(({ id }) => !removed(triage, flags).has(id)) : triage.reasons;
  return {
    ...triage,
    ...(intent !== undefined && { intent, confidence: 1 }),
    ...(flags !== undefined && { flags: [...flags] }),
    ...(severity !== undefined && { severity }),
    ...(product !== undefined && { product }),
    reasons: [
      { source: 'specialist', id: 'correction', message: { key: 'triage_corrected' }, span: null },
      ...kept,
    ],
  };
}

/** Flags that the specialist took away; their reasons go with them. */
const removed = ({ flags }: Triage, now: readonly string[]): Set<string> =>
  new Set(flags.filter((flag) => !now.includes(flag)));

/** The newest correction of each post. */
export function newest(corrections: readonly Correction[]): Map<string, Correction> {
  const byPost = new Map<string, Correction>();
  for (const one of corrections) {
    const known = byPost.get(one.postId);
    if (!known || known.at <= one.at) byPost.set(one.postId, one);
  }
  return byPost;
}

/** A line of the file for training; the form is that of the project's own examples. */
export interface TrainingLine {
  text: string;
  intent: Triage['intent'];
  flags: Triage['flags'];
  severity: Severity;
  complaint: boolean;
  core: string;
}

/**
 * Corrections as JSON lines for training, in the order of the posts' ids, each post once. Only the text goes in: no
 * author, no handle, no id. Posts that are not judged or no longer known are left out.
 */
export function exportForTraining(
  corrections: readonly Correction[],
  known: ReadonlyMap<string, { text: string; triage: Judged }>,
): string {
  const lines = [...newest(corrections).values()]
    .sort((a, b) => (a.postId < b.postId ? -1 : 1))
    .flatMap((correction): TrainingLine[] => {
      const post = known.get(correction.postId);
      if (!post) return [];
      const { intent, flags, severity } = corrected(post.triage, correction);
      const text = post.text.replace(/[@＠]\w{1,20}/g, '@someone');
      const complaint =
        intent === 'help_complaint' &&
        (correction.intent === undefined ? post.triage.complaint >= 0.5 : true);
      return [{ text, intent, flags, severity, complaint, core: `correction ${lineKey(text)}` }];
    });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The beginning of a text, so that like posts are measured together. */
const lineKey = (text: string): string => text.slice(0, 24);
