import { fixIn } from '../fix-words.ts';
import { answered } from '../flagged.ts';
import type { Rule } from '../rule.ts';
import { sentences } from '../sentences.ts';

const named = /\b(?:recall(?:ed|s)?|rückruf\w*|zurückgerufen|retirada del mercado|safety notice)\b/iu;
/** "As I recall" remembers. */
const remembers =
  /\b(?:as (?:i|we|far as i) recall|(?:don['’]t|can['’]t|cannot|not|do you|did you) recall\b|(?:i|we|you|they|to) recall (?!(?:it|the|your|this|that|all|these|those|\w+ (?:unit|car|batter))\b))/i;
const claims =
  /\b(?:(?:yours?|your \w+(?: \w+)?|it|this|that|they|these|those|(?:the|that|this|these) \w+(?: \w+)?)(?: model)?(?:['’]s| is| are| isn['’]t| aren['’]t| was| were| wasn['’]t|['’]re)(?: not| still| already| perfectly| completely)? (?:\w+ly )?(?:safe|affected|included|covered|part of|concerned|fine|ok|okay|in the clear|recalled|excluded|subject|on the list|one of)|no recall|not (?:affected|part of|included|under)|(?:keep|continue|safe to|can|go on) (?:using|driving|use|drive)|only (?:affects|covers|concerns|applies)|nothing (?:is )?wrong|betroffen|sicher)\b/iu;

const rule: Rule = {
  id: 'recall',
  level: 'block',
  description: 'Anything said of a recall but the official page, app or phone where to check.',
  needs: ['post', 'thread', 'policy'],
  reach: 'sentence',
  check(draft, context) {
    const { recall } = context.policy;
    const post = answered(context);
    const asked = post !== null && named.test(post.text) && !remembers.test(post.text);
    const places = [recall.page.replace(/^https:\/\/(?:www\.)?/, ''), recall.app, recall.phone].filter(
      Boolean,
    );
    return sentences(draft).flatMap(({ text, start }) => {
      const speaks = named.test(text) && !remembers.test(text);
      const claim = (speaks || asked) && claims.test(text) && !/^(?:is|are|was|were|if)\b/i.test(text);
      if (!speaks && !claim) return [];
      if (!claim && places.some((place) => text.toLowerCase().includes(place.toLowerCase()))) return [];
      const said = text.trim();
      const from = start + text.indexOf(said);
      return [
        {
          rule: rule.id,
          level: rule.level,
          span: [from, from + said.length] as const,
          message: { key: 'guard_recall' },
          ...(recall.page && fixIn(draft, 'check', 'guard_fix_recall', (words) => `${words} ${recall.page}`)),
        },
      ];
    });
  },
};

export default rule;
