import { asking, privately } from '../asking.ts';
import { askingAbroad, privatelyAbroad } from '../asking-abroad.ts';
import { bySentence } from '../kept.ts';
import type { Rule } from '../rule.ts';

const personal =
  /\b(?:(?:order|account|case|ticket|reference|ref|tracking|booking|confirmation|reservation|invoice|customer|serial|policy|membership|member|loyalty|frequent flyer|rewards?|imei|vin|phone|mobile|cell|contact|telephone|meter|claim|employee|subscriber)(?:['’]s)? (?:numbers?|no\b\.?|#|ids?|codes?|ref(?:erence)?|details|info(?:rmation)?)|(?<=\b(?:your|the|a|an|with|email|e-mail) (?:[a-z]{2,12} ){0,2})(?:e-?mails?(?: address(?:es)?)?(?! (?:us|me|from|you|that|we|i|was|is))|(?<!\b(?:ip|mac|web) )address(?:es)?\b(?! (?:this|that|the|your|it|these))|phone)|e-?mail address(?:es)?|(?:home|postal|mailing|billing|delivery|shipping|street) address(?:es)?|post ?codes?|zip(?:[ -]?codes?)?|postal codes?|full names?|last names?|surnames?|record locators?|pnr|imei|(?<=your )vin|serial|personal (?:details|info(?:rmation)?|data)|bank (?:details|account)|last (?:four|4)(?: digits)?(?: of your (?:\w+ )?(?:card|ssn|account))?|licen[cs]e plate|number plate)\b/gi;
const publicly =
  /\b(?:reply|respond|comment|post|drop|share|send|tell|give|leave|provide|put)(?: \w+){0,5} (?:here(?! ?:| (?:in|by|via|is|are)\b)|below|in (?:this thread|the comments|the replies))\b(?! ?https?:)/i;

const asked = bySentence((sentence) => {
  const english = asking(sentence, personal, true);
  return english.length > 0 ? english : askingAbroad(sentence, 'personal');
});

const rule: Rule = {
  id: 'asks-private-in-public',
  level: 'block',
  description: 'The reply asks for personal details without a way to tell them in private.',
  needs: [],
  reach: 'draft',
  check(draft) {
    if (privately(draft) && !publicly.test(draft)) return [];
    const found = asked(draft).filter(([, all]) => all.length > 0);
    if (found.length === 0 || privatelyAbroad(draft)) return [];
    return found.flatMap(([sentence, all]) =>
      all.map(({ start, end }) => ({
        rule: rule.id,
        level: rule.level,
        span: [sentence.start + start, sentence.start + end] as const,
        message: { key: 'guard_asks_private' },
      })),
    );
  },
};

export default rule;
