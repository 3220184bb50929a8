import { blankUrls } from '../blank-urls.ts';
import { functionWords } from '../common-words.ts';
import type { Rule } from '../rule.ts';
import { phrases } from '../spots.ts';
import { isTopic, stem, wordsOf } from '../topics.ts';

const canned = phrases(
  "valued (?:customer|member|guest|client)s?|your (?:call|business|opinion|feedback|satisfaction|patience|concern) (?:is|matters?|are) (?:very |so |truly |extremely |really |highly )?(?:important|valuable|valued|appreciated|our)?|(?:sorry|apologi[sz]e|apologies) for any inconvenience(?: this (?:may|might) (?:have caused|cause))?|any inconvenience (?:this |caused|it )?(?:may|might)?|thank you for (?:reaching out|contacting)(?: to)?(?: us)?|thanks for (?:reaching out|contacting us)|rest assured|we (?:strive|endeavou?r|aim) to (?:provide|deliver|offer)|we take (?:all |your |every |this |these )?(?:feedback|complaints?|concerns?|matters?) (?:very )?seriously|please be (?:advised|informed|assured)|at your earliest convenience|we value (?:your|you)|we(?:'re| are) (?:here to help|committed to|dedicated to)",
);
// Fewer words of its own say too little to be about something else.
const fewest = 2;
// A reply that names more than this by itself is no boilerplate, although it uses other words.
const mostOwn = 3;

// What any reply says, whatever it answers.
const courtesy =
  /^(?:sorry|thank|please|help|know|hear|happ|glad|great|love|look|need|want|make|sure|like|time|back|good|right|issu|problem|still|going|assist|team|support|service|custom|article|information|step|check|link|visit|reach|https?)/;

/** The words of `text` that can be about something, without their endings; also those that a link spells out. */
function matter(text: string): Set<string> {
  return new Set(
    wordsOf(text.replace(/[/_-]/g, ' ')).flatMap(({ word }) =>
      word.length < 4 || functionWords.has(word) || courtesy.test(word) ? [] : [stem(word)],
    ),
  );
}

/** How many words of `text` say what it is about. */
function ownMatter(text: string): number {
  const words = wordsOf(blankUrls(text));
  return new Set(words.flatMap(({ word }, at) => (isTopic(words, at) ? [stem(word)] : []))).size;
}

const begins = (a: string, b: string): boolean =>
  a.length >= 4 && b.length >= 4 && (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5)));

const rule: Rule = {
  id: 'boilerplate',
  level: 'warn',
  description:
    'Nothing in the reply takes up what the customer wrote, or a canned phrase stands in its place.',
  needs: ['thread', 'post'],
  reach: 'draft',
  check(draft, { thread, post }) {
    const heard = matter(
      [...thread, ...(post ? [post] : [])].map(({ text }) => text.slice(0, 2_000)).join('\n'),
    );
    if (heard.size < fewest || !/\p{Script=Latin}/u.test(draft)) return [];
    const said = matter(draft.slice(0, 2_000));
    const shared = [...said].some(
      (word) => heard.has(word) || [...heard].some((other) => begins(word, other)),
    );
    if (shared) return [];
    const phrase = draft.matchAll(canned).next().value;
    if (phrase) {
      const span = [phrase.index, phrase.index + phrase[0].length] as const;
      return [{ rule: rule.id, level: rule.level, span, message: { key: 'guard_boilerplate_canned' } }];
    }
    const words = wordsOf(draft);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < 4 || ownMatter(draft.slice(0, 2_000)) > mostOwn) return [];
    return [
      {
        rule: rule.id,
        level: rule.level,
        span: [first.start, last.end],
        message: { key: 'guard_boilerplate' },
      },
    ];
  },
};

export default rule;
