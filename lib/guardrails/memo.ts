import { work } from './kept.ts';
import type { Context, Finding, Rule } from './rule.ts';
import { priced } from './saving.ts';
import { type Sentence, sentences } from './sentences.ts';

/** What a rule found in one piece of text; null where it failed. */
type Found = readonly Finding[] | null;

const inside = ({ span: [start, end] }: Finding, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;

/** Runs one rule. A rule that throws or points outside of the text has not cleared it. */
function run(rule: Rule, text: string, context: Context): Found {
  try {
    const findings = rule.check(text, context);
    return findings.every((finding) => inside(finding, text)) ? priced(findings, text) : null;
  } catch {
    return null;
  }
}

/** What `rule` reads of the context. A minute more or less changes nothing that "now" is for. */
const readOf = ({ needs }: Rule, context: Context): unknown[] =>
  needs.map((part) => (part === 'now' ? context.now?.slice(0, 16) : context[part]));

const same = (one: readonly unknown[] | undefined, other: readonly unknown[]): boolean =>
  one?.length === other.length && other.every((value, at) => value === one[at]);

/**
 * What some rules found last, by the sentence and for the draft as a whole, so that a key costs what the key changed.
 * It holds no more than the last draft. The parts of a context are snapshots: a changed part is another object, and the
 * rules that need it run anew.
 */
export class Memo {
  readonly #rules: readonly Rule[];
  readonly #read: unknown[][] = [];
  #bySentence = new Map<string, Found[]>();
  #draft = '';
  #whole: Found[] = [];

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** What each of the rules that `wanted` lets through finds in `draft`; null for one that failed. */
  *found(
    draft: string,
    context: Context,
    wanted: (rule: Rule) => boolean,
  ): Generator<[rule: Rule, found: Found]> {
    this.#forget(draft, context);
    const pieces = sentences(draft);
    const kept = pieces.map(({ text }) => this.#bySentence.get(text) ?? []);
    this.#bySentence = new Map(pieces.map(({ text }, at) => [text, kept[at] as Found[]]));
    for (const [at, rule] of this.#rules.entries()) {
      if (!wanted(rule)) continue;
      if (rule.reach === 'sentence') yield [rule, inSentences(rule, at, pieces, kept, context)];
      else {
        const found = this.#whole[at];
        if (found === undefined) {
          this.#whole[at] = run(rule, draft, context);
          work.drafts++;
        }
        yield [rule, this.#whole[at] as Found];
      }
    }
  }

  #forget(draft: string, context: Context): void {
    if (draft !== this.#draft) this.#whole = [];
    this.#draft = draft;
    for (const [at, rule] of this.#rules.entries()) {
      const read = readOf(rule, context);
      if (same(this.#read[at], read)) continue;
      this.#read[at] = read;
      delete this.#whole[at];
      for (const found of this.#bySentence.values()) delete found[at];
    }
  }
}

function inSentences(
  rule: Rule,
  at: number,
  pieces: readonly Sentence[],
  kept: readonly Found[][],
  context: Context,
): Found {
  const all: Finding[] = [];
  for (const [place, { text, start }] of pieces.entries()) {
    const known = kept[place] as Found[];
    let found = known[at];
    if (found === undefined) {
      found = run(rule, text, context);
      known[at] = found;
      work.sentences++;
      work.characters += text.length;
    }
    if (found === null) return null;
    for (const finding of found)
      all.push({ ...finding, span: [start + finding.span[0], start + finding.span[1]] });
  }
  return all;
}
