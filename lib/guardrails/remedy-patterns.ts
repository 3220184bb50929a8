import { adverbs, apostrophe, person, will } from './promise-patterns.ts';

/** The English of granting money or another remedy. As there, every gap is bounded. */

const verb = `(?:refund(?:ing|ed)?|reimburs(?:e|ing|ed)|compensat(?:e|ing|ed)|credit(?:ing|ed)?|replac(?:e|ing|ed)|swap(?:ping|ped)?|exchang(?:e|ing|ed)|repa(?:y|ying|id)|waiv(?:e|ing|ed)|pay(?:ing)? (?:you|for|back|the|it|out)|(?:buy|buying) (?:it |them |this |you )?(?:back|a new)|discount(?:ing|ed)?|comp(?:ing)? (?:you|your)|mak(?:e|ing) (?:you|them) whole|writ(?:e|ing) off|match(?:ing)? (?:the|that|their|this) (?:\\w+ )?(?:price|offer|deal|quote)|honou?r(?:ing)? (?:the|your|that|this|it)|upgrad(?:e|ing) you|extend(?:ing)? (?:your|the) (?:\\w+ )?(?:warranty|subscription|membership|trial|contract|cover|plan)|(?:remove|removing|drop|dropping|cancel|cancelling|reverse|reversing|delete|deleting|lift|lifting|take off|taking off) (?:the|that|this|your|all|those|any) (?:\\w+ ){0,2}?(?:fees?|charges?|fine|surcharge|penalty|debt|bill)|(?:knock|take|taking|knocking) [$€£]?\\d[\\d.,]* ?%? off|charg(?:e|ing) you nothing|cover(?:ing)? (?:the|your|all|any|every|its|their) (?!(?:\\w+ )?(?:topic|basics|question|subject|details|issue|steps))\\w+)`;
const part = `(?:refunded|reimbursed|compensated|credited|replaced|swapped|exchanged|repaid|waived|paid back|bought back)`;
const thing = `(?:(?:an?|the|your|some|their) (?:brand[- ]new|new|free|spare|second|different|fresh|extra|replacement|bigger|better) (?!(?:\\w+ )?(?:e-?mail|password|link|dm|message|case|ticket|version|update|post|thread|features?|chat|report|request|claim|codes?|window|tab|browser|account|number|name|photo|screenshot|form|look|reply|date|time|slot|appointment|way|idea|question|page|rules?|policy|option|issue|problem|trial|app|team|ceo|manager|owner|start)\\b)\\w+|(?:a |the )?(?:new|free|spare|another|second|different) (?:\\w+ )?(?:unit|one|model|battery|powerwall|panels?|inverter|car|device|gateway|roof|month|year|repair|service|visit)|(?:refund|reimbursement|compensation|credit|replacement|voucher|discount|rebate|goodwill|payout|refunds)s?|money(?: back)?|[$€£]\\s?\\d[\\d.,]*(?: \\w+)? (?:off|back|credit)|for free|free of charge|at no (?:cost|charge|extra cost)|(?<=\\b(?:give|giv|send|pay|credit|refund|offer|add|get|receiv|transfer|reimburs|knock|of)\\w{0,4} (?:you |your account |back )?(?:an? |the )?)[$€£]\\s?\\d[\\d.,]*(?! (?:fee|charge|bill|deposit))|\\d{1,3} ?% (?:off|back)|every (?:\\w+ )?(?:cent|penny|dollar|euro)|(?:upgrade|compensation|gift card|store credit|free \\w+|loaner|courtesy car|extra (?:month|week|day|miles|points)s?))`;
// Between the promising word and the remedy. These words turn it into talk about a remedy.
const talk = `(?:not(?! only)|never|n${apostrophe}t|look(?:ing)?|ask(?:ing)?|check(?:ing)?|see(?! (?:to|that))|seeing|review(?:ing)?|discuss(?:ing)?|talk(?:ing)?|speak(?:ing)?|tell(?:ing)?|know|pass(?:ing)?|forward(?:ing)?|rais(?:e|ing)|about|whether|if|request(?:ing)?|needs?|want|wants|find|investigat(?:e|ing)|explain(?:ing)?|help(?:ing)?|understand|share|why|how|when|where|until|unless|than|consider(?:ing)?|try|trying|for (?:a|your|the) refund)`;
const gap = `(?:(?!${talk}\\b)\\S{1,30} ){0,8}?`;
const intent = `(?:${person} (?:will|shall|(?:am|are|is) (?:going|about|set) to|intends? to|plans? to|agrees? to|(?:(?:has|have|had) )?(?:agreed|decided|arranged|promised|offered) to)|(?:i|we|they|he|she|someone|somebody|team)(?:${apostrophe}ll|(?:${apostrophe}m|${apostrophe}re|${apostrophe}s) (?:going|about) to)|(?:will|shall|can) (?:i|we|they)(?= [^?]{0,200}$))`;
const offer = `(?:^(?:happy|glad|pleased|delighted) to|(?:i|we|they)(?: can|${apostrophe}d be (?:happy|glad) to| would be (?:happy|glad) to|(?: are| am|${apostrophe}re|${apostrophe}m) (?:happy|glad|able|authori[sz]ed|pleased|ready|prepared) to| want to|${apostrophe}d like to| would like to))`;
const give = `(?:put(?:ting)? through|authori[sz](?:e|ing)|arrange for|set(?:ting)? up|throw(?:ing)? in|give|giving|send|sending|get|issue|issuing|offer|offering|provide|providing|process|processing|approve|approving|arrange|arranging|grant|granting|ship|shipping|mail|mailing|add|adding|apply|applying|order|ordering)`;
const having = `(?:i|we|they|(?:our|the) team)(?:${apostrophe}ve| have|${apostrophe}s| has|${apostrophe}re|${apostrophe}m| are| am| is)?`;
const given = `(?:put through|authori[sz]ed|arranged|organi[sz]ed|secured|sorted|signed off|cleared|set up|given you|got you|issued|approved|granted|processed|applied|added|sent|shipped|ordered|offered)`;
const you = `(?:you|u|your account|your card|they|them|customers)`;

const all = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'gi'));

/** One of these is in every clause that the patterns below can match; looking for them first is quicker. */
export const remedyCue =
  /refund|reimburs|approved|accepted|granted|payment|\bno one\b|nobody|none|as an? |gratis|no charge|getting|forgiven|written|different|fresh|bigger|better|treat|house|cent\b|penny|chequ|check|deposit|cash|upgrad|extend|match|honou?r|write off|writing off|\bfees?\b|charge|knock|% (?:off|back)|gift card|loaner|cost|extra|points|compensat|credit|replac|swap|exchang|\brepa[yi]|waiv|\bpa(?:y|id)|\bbuy|bought|discount|cover|\b(?:new|free|spare|another|second|owes?)\b|voucher|rebate|goodwill|payout|money|[$€£]|no (?:cost|charge)|on us|expense|be (?:charged|billed)|\bcomp\b|whole/i;

/** Money or another remedy, promised, offered or said to be granted. */
export const remedies: readonly RegExp[] = [
  ...all(
    `\\b${intent},? ${gap}(?:${verb}|${thing})(?!\\w)`,
    `\\b(?:${will}|${offer}) ${adverbs}${verb}(?= |$)`,
    `\\b${offer} ${adverbs}${give} (?:\\S{1,30} ){0,4}?${thing}(?!\\w)`,
    `\\b(?:will|shall|${apostrophe}ll|going to|is being|are being|has been|have been|you${apostrophe}ve been|getting) ${adverbs}(?:be |get |been |have been )?(?:fully |partially )?${part}\\b`,
    `\\b${you}(?:${apostrophe}ll| will| shall| should| are going to|${apostrophe}re going to| can expect| can| are|${apostrophe}re) (?!have (?:received|gotten|got|had|seen|been)\\b)(?:soon |also |then |still )?(?:to )?(?:get|getting|receive|receiving|see|have|be|expect|collect|entitled|owed|due|eligible|covered) ${gap}(?:${thing}|${part})(?!\\w)`,
    `(?:^|\\b(?:your|the|a|an|full|this|new) )(?:\\w+ ){0,2}?${thing}(?:(?: \\w+)? (?=is|are|has|have|was|will|coming|on|arrives|heads)|(?=${apostrophe}s))(?:(?:is|are|has been|have been|was|will be|${apostrophe}s) (?:already |now |being |just |all )?(?:on (?:its|the)|approved|processed|issued|coming|granted|guaranteed|confirmed|sent|shipped|paid|done|yours|ready|being)|will (?:arrive|come|follow|reach|ship)|coming (?:your|soon|today|tomorrow)|on (?:the|its) way|arrives|heads)`,
    `\\b${having} (?:just |already |now |also )?(?:${part}|refunding|reimbursing|crediting|replacing|waiving|compensating)(?= (?:you|u|your|the|it|this|that|all)\\b)`,
    `\\b${having} (?:just |already |now |also )?(?:${given}|${give}) (?:(?!${talk}\\b)\\S{1,30} ){0,4}?${thing}(?!\\w)`,
    `\\b(?:let (?:me|us)|let${apostrophe}s|allow (?:me|us) to) ${adverbs}(?:${verb}|${give} ${you} (?:\\w+ ){0,2}?${thing})(?!\\w)`,
    `\\b(?:nobody|no one|none of you) (?:will|is going to|has to|needs to) (?:have to )?(?:pay|be charged|be billed|lose|owe)\\b`,
    `\\bas an? (?:thank[- ]you|goodwill gesture|gesture of goodwill|token of|sorry|apology|thanks)\\b|^(?:it${apostrophe}s |all |entirely |completely )?(?:on us|free of charge|for free|no charge|gratis)$|\\bno (?:extra |additional )?(?:cost|charge|fee)s? (?:to|for) you\\b`,
    `\\b(?:is|has been|gets|are) (?:now |hereby |being |all )?(?:waived|written off|forgiven|refunded|reimbursed)(?! (?:to|if|when|only|within|automatically|once|where|by))\\b`,
    `\\byou(?:${apostrophe}re| are) getting (?:\\S{1,20} ){0,3}?(?:back|${thing})(?!\\w)`,
    `\\b(?:let${apostrophe}s|let me|let us) (?:get|give|send|offer|set|put) you (?:\\S{1,20} ){0,3}?${thing}(?!\\w)`,
    `\\b${will} (?:[^ ]+ ){1,6}(?:and|then) (?:then |also )?(?:refund|reimburse|credit|compensate|replace|waive|swap|repay)(?= |$)`,
    `\\byour (?:claim|return|application|exchange|request for a refund) (?:is|has been|was) (?:now |already )?(?:approved|accepted|granted)\\b|\\bexpect (?:the |your |a )?(?:payment|money|refund|reimbursement)\\b`,
    `\\bconsider (?:it|that|this|your \\w+) (?:${part}|paid|free)\\b`,
    `\\b(?:owe|owes) ${you} (?:\\w+ ){0,3}?${thing}(?!\\w)`,
    `\\byou (?:will not|won${apostrophe}t|do not|don${apostrophe}t) (?:have to |need to )?(?:pay|be (?:charged|billed)|owe)\\b`,
    `\\b(?:expect|enjoy|here${apostrophe}s|here is) (?:a|an|the|your) (?:\\w+ )?${thing}(?!\\w)`,
    `^(?:will|happy to|glad to|going to) (?:${verb})(?= |$)`,
    `^(?:full|complete|immediate|partial) (?:refund|replacement|reimbursement|compensation)(?: for (?:you|your|the)|$)`,
    `\\b(?:let (?:me|us)|(?:i|we)(?:${apostrophe}ll| will| can| need to)) (?:get|have) (?:\\S{1,20} ){1,3}?${part}\\b`,
    `\\b(?:money|deposit|payment|cash|cent|fee|charge|amount|balance)s? (?:(?:is|are|was) (?:\\w+ )?and )?(?:will|is|are|has|have|${apostrophe}ll)(?: being| been| be| get)? (?:\\w+ly |already |now )?(?:returned|refunded|reversed|removed|waived|dropped|gone|back|sent back|paid back|credited|written off|cancell?ed|repaid)\\b`,
    `^(?:(?:an?|your|full|complete|immediate|instant|prompt|partial|total|100%|quick|free|new|brand-new|of course|absolutely|yes) ){1,4}(?:\\w+ )?${thing}(?:$|,| (?:guaranteed|it is|coming|today|tomorrow|now|within|by|for you))`,
    `\\b(?:get|getting|have|want) (?:all |every |any )?(?:of )?(?:your|the|that|every) (?:\\w+ )?(?:money|deposit|cash|cent|penny|payment|fee|charge)s? (?:back|returned|refunded)\\b`,
    `\\b(?:cheque|check|cash|money|payment) is (?:already |now )?(?:in the (?:mail|post)|on (?:its|the) way)`,
    `\\b(?:is|are|${apostrophe}s|be|${apostrophe}re) (?:entirely |completely |totally )?on the house\\b|\\bour treat\\b|\\bon our (?:dime|tab|account)\\b|\\bmy treat\\b`,
    `\\b(?:won${apostrophe}t|will not|will never|wouldn${apostrophe}t|doesn${apostrophe}t|does not) (?:be charged|be billed|cost (?:you|u)|have to pay|pay (?:a|for|any)|charge (?:you|your)|lose (?:a|any|your) (?:\\w+ )?(?:cent|penny|money|deposit|points|miles))`,
    `\\b(?:you|customers?|riders?|guests?|users?|everyone|members?|passengers?|households?|travell?ers?|anyone affected|those affected) (?:(?:affected|concerned) )?(?:will |can |is going to |are going to )?(?:get|gets|receive|receives) (?:a|an|the|their|your|full|some|\\d+%|\\W?\\d+(?!\\d{4})) ?(?:\\S{1,20} ){0,3}?${thing}(?!\\w)`,
    `\\b(?:that|this|it|here)${apostrophe}s (?:a|an|one|your) (?:\\w+ )?(?:free \\w+|refund|voucher|credit|replacement|gift card|upgrade)\\b`,
    `\\b(?:full|complete|100%|total) (?:refund|reimbursement|compensation|replacement) (?:guaranteed|is yours|coming|for all|for every|today|tomorrow|within|by)\\b`,
    `\\bthere${apostrophe}?s? (?:is |will be |${apostrophe}ll be )?no (?:charge|cost|fee) (?:to|for) you\\b`,
    `^(?:refunding|replacing|crediting|reimbursing) (?:you|u|your|it|this|the)\\b`,
  ),
  /\b(?:(?:it|this|that|repair|visit|fix|bill)(?:['’]s| is| will be|['’]ll be) (?:on us|free of charge|at no cost)|at no cost to you|money[- ]back guarantee|at our expense)\b/gi,
];
