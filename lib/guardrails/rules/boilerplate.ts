import type { Post } from '../../detect/post.ts';
import { blankUrls } from '../blank-urls.ts';
import { functionWords } from '../common-words.ts';
import { findUrls } from '../find-urls.ts';
import { onceFor } from '../kept.ts';
import type { Rule } from '../rule.ts';
import { visible } from '../shown-values.ts';
import { phrases } from '../spots.ts';
import { isTopic, stem, wordsOf } from '../topics.ts';

const canned = phrases(
  "valued (?:customer|member|guest|client)s?|your (?:call|business|opinion|feedback|satisfaction|patience|concern) (?:is|matters?|are) (?:very |so |truly |extremely |really |highly )?(?:important|valuable|valued|appreciated|our)?|(?:sorry|apologi[sz]e|apologies) for any inconvenience(?: this (?:may|might) (?:have caused|cause))?|any inconvenience (?:this |caused|it )?(?:may|might)?|thank you for (?:reaching out|contacting)(?: to)?(?: us)?|thanks for (?:reaching out|contacting us)|rest assured|we (?:strive|endeavou?r|aim) to (?:provide|deliver|offer)|we take (?:all |your |every |this |these )?(?:feedback|complaints?|concerns?|matters?) (?:very )?seriously|please be (?:advised|informed|assured)|at your earliest convenience|we value (?:your|you)|we(?:'re| are) (?:here to help|committed to|dedicated to)",
);
// A thread of fewer words says too little for anything to be about something else.
const fewest = 2;
// A reply that names more than this by itself is no boilerplate, although it uses other words.
const mostOwn = 1;
const longest = 2_000;

// What any reply says, whatever it answers.
const courtesy =
  /^(?:sorry|thank|please|help|know|hear|happ|glad|great|love|look|need|want|make|sure|like|time|back|good|right|issu|problem|still|going|assist|team|support|service|custom|article|information|step|check|link|visit|reach|https?$|www$|com$|org$|net$)/;
// What support calls its own doings, and what every address of a help page holds.
const desk =
  /^(?:account|request|ticket|detail|info|email|mail|form|page|site|website|web|app|online|option|question|concern|channel|inbox|chat|agent|specialist|representative|transaction|one-on-one|center|centre|hub|faq|home|index|new|contact|categor|article|answer|doc|support|help|public|legal|id$|url$|en$|us$|uk$|gb$|en-|hc$|kb$|html?$|php$|aspx?$|social|media|twitter|tweet|dm|pm|hi|hey|hello)/;

/** The words of `text` that can be about something, without their endings; also those that a link spells out. */
function matter(text: string): Set<string> {
  return new Set(
    wordsOf(text.replace(/[/_-]/g, ' ')).flatMap(({ word }) =>
      word.length < 3 || functionWords.has(word) || courtesy.test(word) ? [] : [stem(word)],
    ),
  );
}

/** How many words of `text` say what it is about. */
function ownMatter(text: string): number {
  const words = wordsOf(blankUrls(text));
  return new Set(
    words.flatMap(({ word }, at) => (isTopic(words, at) && !desk.test(word) ? [stem(word)] : [])),
  ).size;
}

/** A link to one page out of many, by its name or number: "…/high-cpu-usage", "…/answer/7129766". */
const leadsSomewhere = (text: string): boolean =>
  findUrls(text).some(([start, end]) =>
    text
      .slice(start, end)
      .replace(/^https?:\/\/[^/]*/i, '')
      .replace(/\?.*$/s, '')
      .split(/[/_.-]/)
      .some(
        (part) =>
          (/^\p{L}{3,}$/u.test(part) && !desk.test(part.toLowerCase())) || /^[A-Z]{0,3}\d{4,10}$/.test(part),
      ),
  );

// A question of its own wants to know something: "What happens when you log in?", "Let us know which platform it is on."
const asks =
  /\b(?:what|which|when|where|how (?:long|often|many|much|old)|whether|does|did|have you (?:tried|checked|already)|are you (?:using|seeing|getting|on))\b[^?\n]{8,200}\?|\b(?:let us know|tell us|share)(?: with us)? (?:what|which|when|where|the) [^.?!\n]{8,200}/gi;
const asksNothing =
  /\b(?:clarify|elaborate|explain|more|details?|info\w*|going on|wrong|happening|(?:your|the) (?:issues?|problems?|matters?|concerns?|questions?))\b/i;

const begins = (a: string, b: string): boolean =>
  a.length >= 4 && b.length >= 4 && (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5)));

const heardIn = onceFor((posts: readonly Post[]) =>
  matter(posts.map(({ text }) => text.slice(0, longest)).join('\n')),
);

/** Whether a draft shares a word with what was heard, leads to a page of its own, or asks something of its own. */
function takenUp(draft: string, heard: ReadonlySet<string>): boolean {
  for (const word of matter(draft)) {
    if (heard.has(word)) return true;
    for (const other of heard) if (begins(word, other)) return true;
  }
  return leadsSomewhere(draft) || [...draft.matchAll(asks)].some(([words]) => !asksNothing.test(words));
}

const rule: Rule = {
  id: 'boilerplate',
  level: 'warn',
  description:
    'Nothing in the reply takes up what the customer wrote, or a canned phrase stands in its place.',
  needs: ['thread', 'post'],
  reach: 'draft',
  check(draft, { thread, post }) {
    const heard = heardIn(visible({ thread, post }));
    if (heard.size < fewest || !/\p{Script=Latin}/u.test(draft)) return [];
    const start = draft.slice(0, longest);
    if (takenUp(start, heard)) return [];
    const phrase = draft.matchAll(canned).next().value;
    if (phrase) {
      const span = [phrase.index, phrase.index + phrase[0].length] as const;
      return [{ rule: rule.id, level: rule.level, span, message: { key: 'guard_boilerplate_canned' } }];
    }
    const words = wordsOf(draft);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < 4 || ownMatter(start) > mostOwn) return [];
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
