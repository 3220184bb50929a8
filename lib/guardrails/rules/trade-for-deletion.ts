import type { Rule } from '../rule.ts';

const what =
  '(?:(?:the|your|this|that|these|those|it|all) ?)(?:\\w+ ){0,2}?(?:post|tweet|review|comment|thread|video|rating|message|complaint|stars?|photo|story|repost|reply)s?';
const gone = `(?:delet(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|tak(?:e|es|ing) (?:it |this |that |${what} )?down|hid(?:e|es|ing|den)|edit(?:s|ed|ing)?|chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|withdraw(?:n|s|ing)?|pull(?:s|ed|ing)?|retract(?:s|ed|ing)?|rais(?:e|ing) (?=your (?:rating|stars)))`;
const dropped = `(?:${gone}(?: (?:${what}|(?:it|this|that|them)\\b)|(?<=down))|${what}(?:['’]s)? ?(?:is |are |has been |was |gets |comes |to be |being )?${gone})`;
const gap = '[^.!?\\n]{0,80}?';
const help =
  '(?:help|refund|credit|sort|fix|resolve|look|compensat\\w*|send|replac\\w*|make it|reimburs\\w*|offer|give|get|assist|work|discuss|waive|do|talk|process|ship|arrange|step|move)';
const patterns = [
  `\\b(?:if|once|after|when|as soon as|provided|assuming|as long as|until|unless) (?:that )?(?:you(?:['’](?:ve|d|re))?)? ?${gap}\\b${dropped}\\b${gap}(?:\\b(?:we|i|our team)(?:['’](?:ll|d)| will| can| could| would| shall|['’]re|['’]ve)?\\b${gap}\\b${help}|\\b(?:refund|credit|voucher|replacement|compensation)\\b)`,
  `\\b(?:we|i|our team)(?:['’](?:ll|d)| will| can| could| would| shall| won['’]t| cannot| can['’]t| are)\\b${gap}\\b${help}${gap}\\b(?:if|once|after|when|as soon as|provided|in (?:exchange|return) for|as long as|until|unless|only if|for)\\b${gap}\\b${dropped}\\b`,
  `\\bin (?:exchange|return)(?: for)?\\b${gap}\\b${gone}\\b|\\b${gone}\\b${gap}\\bin (?:exchange|return)\\b`,
  `\\b(?:please |first,? |could you |would you |kindly |just )${gap}${gone}${gap}\\b(?:(?:and|so|then|before)(?: then| that)?,? (?:we|i)(?:['’]ll| will| can| could)|first\\b|for (?:a|the|your) (?:refund|credit|voucher|replacement))`,
  `(?:^|[.!?;:\\n] ?|\\b(?:just|simply|first|please|so),? )${dropped}\\b${gap}(?:\\b(?:and|then|so)(?: then)?|,)? ?(?:we|i|our team)(?:['’]ll| will| can| could| shall)\\b${gap}\\b${help}`,
  `\\b(?:once|after|when|now that) (?:it|this|that|everything|your \\w+)(?:['’]s| is| has been| was) (?:\\w+ )?(?:resolved|fixed|sorted|refunded|replaced|done|settled)${gap}\\b${gone} ${what}`,
  `\\b${gone} ${what}${gap}\\b(?:once|after|when|now that) (?:we|it|this|that|everything|your \\w+)${gap}\\b(?:resolved|fixed|sorted|refunded|replaced|done|settled|helped|refund\\w*|credit\\w*)`,
  '(?<!\\p{L})(?:wenn|sobald|nachdem) (?:Sie|du|ihr) [^.!?\\n]{0,60}(?:löschen|gelöscht|löscht|entfernen|entfernt|ändern)|(?<!\\p{L})(?:si|cuando|una vez que) (?:borra|elimina|quita|retira)\\p{L}{0,3}(?!\\p{L})',
].map((source) => new RegExp(source, 'iu'));
const cue =
  /delet|remov|down|hid|edit|chang|updat|withdr|pull|retract|rais|lösch|entfern|änder|borra|elimina|quita|retira/i;
// For the customer's own good, with nothing in return: their data stood there.
const owned =
  /\b(?:because|since|as) (?:it|there|the post|your)\b[^.!?\n]{0,40}\b(?:contains?|shows?|holds?|private|personal|number|e-?mail|address)\b|\b(?:private|personal) (?:data|info\w*|details)\b|\bfor your (?:own )?(?:safety|security|privacy)\b/i;

const rule: Rule = {
  id: 'trade-for-deletion',
  level: 'block',
  description: 'Help is offered in exchange for a post or review being deleted or changed.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    if (!cue.test(draft)) return [];
    for (const pattern of patterns) {
      const match = pattern.exec(draft);
      if (!match || (owned.test(draft) && !/\b(?:refund|credit|voucher|compensat\w*)\b/i.test(draft)))
        continue;
      return [
        {
          rule: rule.id,
          level: rule.level,
          span: [match.index, match.index + match[0].length],
          message: { key: 'guard_trade' },
        },
      ];
    }
    return [];
  },
};

export default rule;
