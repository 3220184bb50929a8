import type { Finding, Rule } from '../rule.ts';
import { findSpots, fixTo, phrases, type Spot } from '../spots.ts';

const done =
  '(?:known|read|checked|called|contacted|asked|told|said|sent|done|thought|used|kept|followed|booked|bought|made|gone|come|understood|reported|mentioned|brought|written|chosen|tried|updated|restarted|saved|registered|ordered|signed|looked)';
const could = phrases(
  `you (?:should|ought to|could|might)(?:n't| not)?(?:'ve| have) (?:just |simply |at least |really |first |already )?${done}|you (?:failed|forgot|neglected|omitted|refused) to|you (?:didn't|did not|don't|do not) (?:bother|follow|read|listen|understand the)|why (?:didn't|did not|don't) you|if you(?:'d| had) (?:only |just |actually )?${done}|next time,? (?:please )?(?:read|check|make sure|call|ask|don't)`,
);
const fault = phrases(
  "your (?:own )?(?:fault|mistake|misuse|negligence|carelessness)|(?:caused|damaged|broken) by you|you(?:'re| are) (?:mistaken|wrong|the only (?:one|person|customer))|(?:that's|this is|it's|it is) on you|not our (?:problem|fault|mistake|responsibility)|you (?:signed|agreed to|accepted) (?:the|our|this|it|these)|(?:no one|nobody) else (?:has|had|is|complain\\w*)|works (?:fine |perfectly )?for every(?:one|body)(?: else)?|you claim(?:ed)?(?: that| to have| it| your)",
);
const again = phrases(
  "(?:as|like) (?:i|we)(?:'ve| have)? (?:already |clearly |just |previously )?(?:said|mentioned|told you|explained|stated|wrote)|as (?:previously|already|clearly|repeatedly) (?:said|stated|mentioned|explained|advised|communicated|noted)|as (?:stated|mentioned|explained|advised) (?:before|above|earlier|previously|already)|per my (?:last|previous|earlier)|(?:i|we)(?:'ve| have)? already (?:told|explained|said|answered|informed|asked)|(?:read|check) (?:the|our|your) (?:manual|instructions|terms|fine print|contract|faq)(?: before| first| carefully)",
);
const policy = phrases(
  "(?:as )?per (?:our|company|the|my) (?:\\w+ )?(?:polic(?:y|ies)|terms|rules|guidelines|procedure)|(?:due to|because of|according to|under|in line with|in accordance with) (?:our|company) (?:\\w+ )?(?:polic(?:y|ies)|terms|procedures?)|(?:it's|it is|that's|that is) (?:just |simply )?(?:our|company|against (?:our|company)) policy|our policy (?:is|states|says|does)|company policy",
);
const calm = phrases(
  "calm down|(?:please |just )relax|relax|chill(?: out)?|(?:no need|there's no need|you don't need) to (?:shout|yell|swear|be (?:rude|upset|angry|aggressive)|get (?:upset|angry|rude))|(?:you (?:need|have|must) to? ?)(?:understand|realise|realize|accept|be patient|calm)|be patient|stop (?:shouting|complaining)|you(?:'re| are) overreacting",
);
const unsorry = phrases(
  "(?:sorry|regret)(?: that)? (?:if )?you(?:'re| are)? (?:feel|felt|think|thought|took|offended|upset)(?: (?:this|that) way)?|sorry if (?:you|anyone|that|this)",
);
// One look along the draft: what apologises, what ends it, and what may take it back.
const turns =
  /\b(?:(sorry|apologi[sz]e|apologies|regret)\b)|[.!?\n]|((?:,\s?|\s)but\s\p{L}+(?:['’]\p{L}+)?)/giu;
const reach = 100;
const most = 50;

/** "Sorry, but we …", by the words from "but" on. */
function takenBack(draft: string): Finding[] {
  const found: Finding[] = [];
  let sorry = -1;
  for (const { 0: whole, 1: apology, 2: words, index } of draft.matchAll(turns)) {
    if (apology) sorry = index + whole.length;
    else if (!words) sorry = -1;
    else if (sorry >= 0 && index - sorry <= reach && found.length < most)
      found.push({
        rule: 'tone-blame',
        level: 'warn',
        span: [index, index + words.length],
        message: { key: 'guard_blame_but' },
        fix: fixTo(parted(words)),
      });
  }
  return found;
}

/** ", but we" → ". We". */
const parted = (words: string): string => {
  const next = words.replace(/^,? ?\s?but\s/i, '');
  return `. ${next.charAt(0).toUpperCase()}${next.slice(1)}`;
};

const spots: Spot[] = [
  { pattern: could, message: { key: 'guard_blame_could' } },
  { pattern: fault, message: { key: 'guard_blame_fault' } },
  { pattern: again, message: { key: 'guard_blame_again' } },
  { pattern: policy, message: { key: 'guard_blame_policy' } },
  { pattern: calm, message: { key: 'guard_blame_calm' } },
  { pattern: unsorry, message: { key: 'guard_blame_unsorry' } },
];

const rule: Rule = {
  id: 'tone-blame',
  level: 'warn',
  description: 'Blames or lectures the customer, hides behind a policy, or takes an apology back with “but”.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    const found = findSpots(rule, draft, spots);
    const apart = ({ span: [start, end] }: Finding): boolean =>
      !found.some(({ span }) => span[0] < end && span[1] > start);
    return [...found, ...takenBack(draft).filter(apart)];
  },
};

export default rule;
