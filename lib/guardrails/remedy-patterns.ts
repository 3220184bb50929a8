import { adverbs, apostrophe, person, will } from './promise-patterns.ts';

/** The English of granting money or another remedy. As there, every gap is bounded. */

const verb = `(?:refund(?:ing|ed)?|reimburs(?:e|ing|ed)|compensat(?:e|ing|ed)|credit(?:ing|ed)?|replac(?:e|ing|ed)|swap(?:ping|ped)?|exchang(?:e|ing|ed)|repa(?:y|ying|id)|waiv(?:e|ing|ed)|pay(?:ing)? (?:you|for|back|the|it|out)|(?:buy|buying) (?:it |them |this |you )?(?:back|a new)|discount(?:ing|ed)?|comp(?:ing)? (?:you|your)|mak(?:e|ing) (?:you|them) whole|cover(?:ing)? (?:the|your|all|any) (?:\\w+ )?(?:costs?|bills?|repairs?|charges?|fees?|difference|loss|losses|damages?))`;
const part = `(?:refunded|reimbursed|compensated|credited|replaced|swapped|exchanged|repaid|waived|paid back|bought back)`;
const thing = `(?:(?:a |the )?(?:new|free|spare|another|second) (?:\\w+ )?(?:unit|one|battery|powerwall|panels?|inverter|car|device|gateway|roof|month|year|repair|service|visit)|(?:refund|reimbursement|compensation|credit|replacement|voucher|discount|rebate|goodwill|payout)s?|money(?: back)?|[$€£]\\s?\\d[\\d.,]*(?: \\w+)? (?:off|back|credit)|for free|free of charge|at no (?:cost|charge))`;
// Between the promising word and the remedy. These words turn it into talk about a remedy.
const talk = `(?:not(?! only)|never|n${apostrophe}t|look(?:ing)?|ask(?:ing)?|check(?:ing)?|see(?! (?:to|that))|seeing|review(?:ing)?|discuss(?:ing)?|talk(?:ing)?|speak(?:ing)?|tell(?:ing)?|know|pass(?:ing)?|forward(?:ing)?|rais(?:e|ing)|about|whether|if|request(?:ing)?|needs?|want|wants|find|investigat(?:e|ing)|explain(?:ing)?|help(?:ing)?|understand|share|why|how|when|where|until|unless|than|consider(?:ing)?|try|trying|for (?:a|your|the) refund)`;
const gap = `(?:(?!${talk}\\b)\\S{1,30} ){0,8}?`;
const intent = `(?:${person} (?:will|shall|(?:am|are|is) (?:going|about|set) to|intends? to|plans? to|agrees? to|(?:(?:has|have|had) )?(?:agreed|decided|arranged|promised|offered) to)|(?:i|we|they|he|she|someone|somebody|team)(?:${apostrophe}ll|(?:${apostrophe}m|${apostrophe}re|${apostrophe}s) (?:going|about) to)|(?:will|shall|can) (?:i|we|they)(?= [^?]{0,200}$))`;
const offer = `(?:(?:i|we|they)(?: can|${apostrophe}d be (?:happy|glad) to| would be (?:happy|glad) to|(?: are| am|${apostrophe}re|${apostrophe}m) (?:happy|glad|able|authori[sz]ed|pleased|ready|prepared) to| want to|${apostrophe}d like to| would like to))`;
const give = `(?:give|giving|send|sending|get|issue|issuing|offer|offering|provide|providing|process|processing|approve|approving|arrange|arranging|grant|granting|ship|shipping|mail|mailing|add|adding|apply|applying|order|ordering)`;
const having = `(?:i|we|they|(?:our|the) team)(?:${apostrophe}ve| have|${apostrophe}s| has|${apostrophe}re|${apostrophe}m| are| am| is)?`;
const given = `(?:issued|approved|granted|processed|applied|added|sent|shipped|ordered|offered)`;
const you = `(?:you|u|your account|your card|they|them|customers)`;

const all = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'gi'));

/** One of these is in every clause that the patterns below can match; looking for them first is quicker. */
export const remedyCue =
  /refund|reimburs|compensat|credit|replac|swap|exchang|\brepa[yi]|waiv|\bpa(?:y|id)|\bbuy|bought|discount|cover|\b(?:new|free|spare|another|second|owes?)\b|voucher|rebate|goodwill|payout|money|[$€£]|no (?:cost|charge)|on us|expense|be (?:charged|billed)|\bcomp\b|whole/i;

/** Money or another remedy, promised, offered or said to be granted. */
export const remedies: readonly RegExp[] = [
  ...all(
    `\\b${intent},? ${gap}(?:${verb}|${thing})(?!\\w)`,
    `\\b(?:${will}|${offer}) ${adverbs}${verb}(?= |$)`,
    `\\b${offer} ${adverbs}${give} (?:\\S{1,30} ){0,4}?${thing}(?!\\w)`,
    `\\b(?:will|shall|${apostrophe}ll|going to|is being|are being|has been|have been|you${apostrophe}ve been|getting) ${adverbs}(?:be |get |been |have been )?(?:fully |partially )?${part}\\b`,
    `\\b${you}(?:${apostrophe}ll| will| shall| should| are going to|${apostrophe}re going to| can expect| can| are|${apostrophe}re) (?!have (?:received|gotten|got|had|seen|been)\\b)(?:soon |also |then |still )?(?:to )?(?:get|getting|receive|receiving|see|have|be|expect|collect|entitled|owed|due|eligible|covered) ${gap}(?:${thing}|${part})(?!\\w)`,
    `(?:^|\\b(?:your|the|a|an|full|this|new) )(?:\\w+ ){0,2}?${thing}(?: \\w+)? (?:(?:is|are|has been|have been|was|will be|${apostrophe}s) (?:already |now |being |just |all )?(?:on (?:its|the)|approved|processed|issued|coming|granted|guaranteed|confirmed|sent|shipped|paid|done|yours|ready|being)|will (?:arrive|come|follow|reach|ship)|coming (?:your|soon|today|tomorrow)|on (?:the|its) way|arrives|heads)`,
    `\\b${having} (?:just |already |now |also )?(?:${part}|refunding|reimbursing|crediting|replacing|waiving|compensating)(?= (?:you|u|your|the|it|this|that|all)\\b)`,
    `\\b${having} (?:just |already |now |also )?(?:${given}|${give}) (?:(?!${talk}\\b)\\S{1,30} ){0,4}?${thing}(?!\\w)`,
    `\\b(?:let (?:me|us)|let${apostrophe}s|allow (?:me|us) to) ${adverbs}(?:${verb}|${give} ${you} (?:\\w+ ){0,2}?${thing})(?!\\w)`,
    `\\bconsider (?:it|that|this|your \\w+) (?:${part}|paid|free)\\b`,
    `\\b(?:owe|owes) ${you} (?:\\w+ ){0,3}?${thing}(?!\\w)`,
    `\\byou (?:will not|won${apostrophe}t|do not|don${apostrophe}t) (?:have to |need to )?(?:pay|be (?:charged|billed)|owe)\\b`,
    `\\b(?:expect|enjoy|here${apostrophe}s|here is) (?:a|an|the|your) (?:\\w+ )?${thing}(?!\\w)`,
    `^(?:will|happy to|glad to|going to) (?:${verb})(?= |$)`,
    `^(?:full|complete|immediate|partial) (?:refund|replacement|reimbursement|compensation)(?: for (?:you|your|the)|$)`,
    `^(?:refunding|replacing|crediting|reimbursing) (?:you|u|your|it|this|the)\\b`,
  ),
  /\b(?:(?:it|this|that|repair|visit|fix|bill)(?:['’]s| is| will be|['’]ll be) (?:on us|free of charge|at no cost)|at no cost to you|money[- ]back guarantee|at our expense)\b/gi,
];
