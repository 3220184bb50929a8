import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "what (?:time|size|colou?r|year|date|age|day|kind of|type of|sort of|brand|font|song|phone|model|terminal|temperature|counts as|does the \\w+ (?:mean|do)|happens (?:to|when|if)|is (?:the|a|an|it made)|are (?:the|your) (?:hours|opening|terms|brake|rates|dimensions)|do you (?:think|use|mean|read|do with|call)|was your|'s (?:the|your|in|a|that))|whats (?:the|your|ur)|how (?:much|many|far|tall|wide|big|loud|fast|old|heavy|deep|thick|accurate|early|late|often|safe|do (?:i|you|we)|does|is it|can i|would i|about the)|how long (?:is|does|do|will it|are)|which (?:one|of|side|size|model|plan|cable|branch|terminal|shops?|app|version|motor|licence|way (?:is|up|do)|is|are|do|has|works)|who (?:designed|made|makes|wrote|is the|do i ask|sings|owns|founded|'s)|where (?:can|do|does|did|are (?:you|your|the|these)|is (?:it|this|the nearest)|'s (?:the|this))|when (?:does|do|is the|are the|did|'s|can i|can we|will (?:it|the|there|you (?:launch|open|ship|release|come)))|is (?:it|this|there|the|that|a|your|any) (?:\\w+ ){0,4}(?:possible|included|open|available|compatible|vegan|halal|kosher|vegetarian|safe|legal|true|ok|okay|waterproof|allowed|required|needed|extra|free|refundable|worth|limit|fee|way|discount|version|difference|real|organic|solid|out|coming|still on|for sale|suitable|dubbed|big|made)|are (?:there|dogs|pets|kids|children|bikes|you (?:open|hiring|speaking|planning)|these|those|the)|do (?:you|they|i|we|dogs|points|gift|your) (?:\\w+ )?(?:ship|sell|deliver|have|do|offer|take|accept|price|need|install|serve|make|still|use|cover|insure|give|sponsor|store|throttle|report|expire|sign|believe|work|fit|know)|does (?:it|the|this|that|your|my|anyone|anybody|a|travel|the \\w+) |can (?:i|you|we|it|they|one|two|my|the|a) |could i|may (?:i|one|we)|will (?:it|there|the|this|that|you|my saves|season)|would (?:it|you|the|this|a) (?:fit|work|be ok|cover|insure|run|count)|has (?:it|the|anyone) |did (?:you|the|it) |should i|any (?:news|word|plans|date|chance of a|info|idea whether|difference|update on)|anyone know|wondering|curious|quick (?:question|q|one)|genuine question|serious question|honest q\\w*|silly question|stupid question|dumb question|asking for|question|before i (?:buy|order|book)|thinking of (?:buying|getting)|looking at (?:the|buying)|in which|since when|at what|from which|or is it|or just|or do i|or does|or not|yes or no|worth it|thoughts on|true (?:that|you)|eta (?:on|for)",
  ].join('|'),
);

const rule: IntentRule = {
  id: 'asks_fact',
  intent: 'question',
  description: 'The writer asks for a plain fact: a price, a time, a size, whether it works.',
  check: ({ text }) => reasons('asks_fact', 'triage_sign_asks_fact', text, said),
};

export default rule;
