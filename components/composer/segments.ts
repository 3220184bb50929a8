import type { Finding, Level } from '../../lib/guardrails/rule.ts';

export interface Segment {
  text: string;
  start: number;
  level: Level | null;
  /** Past the post's limit. */
  over: boolean;
  /** The places, in the findings given, of those that cover this stretch. */
  findings: number[];
}

const order: Level[] = ['block', 'approve', 'warn', 'hint'];

/** Worst first; within a level, in the order of the text. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.span[0] - b.span[0],
  );
}

/**
 * Cuts the text wherever a finding or the overflow begins or ends. The pieces joined are the text itself: the mirror
 * that shows them must wrap exactly as the editor does.
 */
export function segments(text: string, findings: readonly Finding[], overflowAt: number | null): Segment[] {
  const clamp = (offset: number) => Math.max(0, Math.min(text.length, offset));
  const over = overflowAt === null ? text.length : clamp(overflowAt);
  const cuts = new Set([0, text.length, over]);
  for (const { span } of findings) for (const offset of span) cuts.add(clamp(offset));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, place) => {
    const end = sorted[place + 1] ?? text.length;
    const covering = findings.flatMap((finding, index) =>
      finding.span[0] <= start && finding.span[1] >= end ? [index] : [],
    );
    const levels = covering.map((index) => findings[index]?.level);
    return {
      text: text.slice(start, end),
      start,
      level: order.find((level) => levels.includes(level)) ?? null,
      over: start >= over,
      findings: covering,
    };
  });
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.span[0] === other.span[0] && one.span[1] === other.span[1];

/**
 * The finding that comes after (or before) the caret in the text, going round at the end; of several that begin at one
 * place, the gravest first. `at`: where the walk stands, as long as the caret does.
 */
export function nextFinding(
  findings: readonly Finding[],
  caret: number,
  backwards: boolean,
  at: Finding | null = null,
): Finding | null {
  const inOrder = byWeight(findings).sort((a, b) => a.span[0] - b.span[0]);
  const here = at?.span[0] === caret ? inOrder.findIndex((each) => isSame(each, at)) : -1;
  if (here >= 0) return inOrder.at((here + (backwards ? -1 : 1)) % inOrder.length) ?? null;
  if (backwards) return inOrder.findLast(({ span }) => span[0] < caret) ?? inOrder.at(-1) ?? null;
  return inOrder.find(({ span }) => span[0] >= caret) ?? inOrder[0] ?? null;
}
