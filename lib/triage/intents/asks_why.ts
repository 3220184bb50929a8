import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "why (?:is|are|was|were|do|does|did|have|has|can't|cant|won't|isn't|isnt|aren't|hasn't|haven't|don't|dont|doesn't|didn't|would|am|must|the hell|tf|on earth|so|no|not|cannot|should|r|u|my)|how (?:long|can you|do you (?:expect|justify|explain|sleep|lose|mess|manage|not)|is (?:it|this|that) (?:ok|okay|possible|fair|legal|acceptable|even|that)|come|hard is it|many (?:times|more|people|days|calls)|does (?:a|one|it take|this happen)|dare|could you|did you|about (?:you )?(?:fix|answer|reply|respond|get|not))|where(?: is|'s|s| are| the hell is| the hell are) (?:my|our|the rest|the customer|your)|when (?:will|are|is|do|can|does|r) (?:you|i|my|we|this|it|your|someone|the) (?:\\w+ )?(?:going to|gonna|fix\\w*|get|be|receive|arrive|deliver\\w*|ship|refund\\w*|come|reply|respond|stop|start|expect|working|back|up|sort\\w*)|what(?:'s| is|s|'s going| the (?:hell|fuck|heck)) (?:wrong|going on|happening|up|happened|the (?:point|problem|issue|deal|delay|hold ?up|matter|excuse))|what happened (?:to|with)|is there (?:a|any|some|an) (?:problem|issue|outage|reason|fault)|is (?:it|this|that) (?:too much|normal|a joke|how|really|your|the way|even|just me|what)|are you (?:kidding|serious|joking|having|ever|even|going|down|guys down|aware|trying|for real)|really\\?|seriously\\??|anyone else|anybody else|(?:care to|can|could|please|would) (?:you |someone |anyone |anybody |u )?(?:please )?(?:explain|fix|sort|resolve|refund|look into|tell me why|stop|respond|reply|answer|do something)|who (?:do i|can i|should i|is|will) (?:\\w+ )?(?:complain|responsible|speak to|talk to|pay|refund)|do you (?:even|not|guys|people|ever|actually|care|really|plan)|don't you|can't you|couldn't you|won't you|aren't you|isn't (?:it|that|there)|what (?:are|r) you|what do i (?:do|pay)|what am i|so much for|hello\\?+|any (?:help|one|body|reason|explanation|chance of (?:a )?(?:reply|fix|refund))",
  ].join('|'),
);

const rule: IntentRule = {
  id: 'asks_why',
  intent: 'help_complaint',
  description: 'The writer asks why something went wrong, where it is or when it will be put right.',
  check: ({ text }) => reasons('asks_why', 'triage_sign_asks_why', text, said),
};

export default rule;
