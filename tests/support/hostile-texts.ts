import { contextFrom } from '../../lib/guardrails/context.ts';
import type { Context, Example, Rule } from '../../lib/guardrails/rule.ts';
import { pumps, regexesOf, spread } from './regex-pumps.ts';

const size = 25_000;
const trial = 4_000;
const ofEach = 8;

/** What may keep a rule busy: texts for the whole of it, and for each of its expressions. */
export interface Hostile {
  texts: string[];
  regexes: { regex: RegExp; texts: string[] }[];
}

/**
 * Texts of 25,000 characters made for the expressions that `rule` runs over its examples, `most` of them, evenly spread.
 * An expression that the rule only ever gives a few characters gets no more here.
 */
export function hostileTexts(
  rule: Rule,
  examples: readonly Example[],
  context: Context,
  most: number,
): Hostile {
  const own = [
    ...regexesOf(() => {
      for (const { draft, context: parts } of examples) rule.check(draft, contextFrom(parts));
    }).values(),
  ].map(({ regex }) => regex);
  const made = (length: number): string[] =>
    own.length === 0
      ? []
      : spread(
          spread(own, most).flatMap((regex) => pumps(regex, length, 3)),
          most,
        );
  const short = spread(made(trial), 6);
  const used = regexesOf(() => {
    for (const text of short) rule.check(text, context);
  });
  return {
    texts: made(size),
    regexes: [...used.values()].map(({ regex, longest }) => ({
      regex,
      texts: pumps(regex, longest > trial / 2 ? size : longest, ofEach),
    })),
  };
}
