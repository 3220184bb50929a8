import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "please (?:add|bring(?: back)?|make (?:it|a|an|the|more)|consider|include|introduce|support|allow|release|open (?:a|one|more)|build|put|let us|create|sell|stock|restock|do a|come (?:back )?to|launch)|pls (?:add|bring back|make|release)|plz (?:add|bring back|make|release)|(?:you|u|they|we|someone|y'all) (?:guys |all |really |so )?(?:should|need to|ought to|must|could)(?: really| totally| definitely| just| also| totes)? (?:add|make|bring|have|do|sell|build|open|offer|create|consider|include|introduce|let|put|release|start|try|give|allow|partner|design|get|think|hire|invest|use)|would (?:be )?(?:love|like|be (?:nice|great|cool|awesome|lovely|helpful|handy|good|amazing|useful|better)) (?:to (?:see|have)|if|it)|(?:it'd|it would|would|that'd) be (?:so |really |very |super )?(?:nice|great|cool|awesome|lovely|helpful|handy|good|amazing|useful|better|a (?:good|great|nice))|wouldn't it be|(?:i|we) wish (?:you|there|the|it|this|that|your)|how about (?:a|an|letting|adding|making|some|you|giving|discounts|we|using)|what about (?:a|an|adding|making|letting)|why (?:not|don't you|don't we|doesn't \\w+) (?:just )?(?:add|make|let|offer|have|use|sell|put|give|build|create|do|try)|have you (?:thought|considered|ever thought|tried)|(?:can|could|will|would) (?:you|we|u|y'all) (?:guys )?(?:please |pls |plz |just )?(?:add|bring back|get an? option|make it|make a|include|introduce|put (?:a|the|some|in)|have an option|consider|release|do a|create|implement|design)",
    "(?:feature|product) (?:request|idea|suggestion)s?|suggest(?:ion|ions|ed|ing)?|(?:an|my|one|another|here's an|got an|great|good|cool|crazy|new) idea|idea(?:s)?:?|wish ?list|imagine (?:if|a|an)|think about (?:a|an|adding)|i'd (?:pay|buy) (?:for )?(?:a|an|it|one|that|extra)|next (?:update|version|model|release) (?:should|could|needs)|needs? (?:a|an|more) (?:\\w+ )?(?:option|button|mode|feature|setting|widget|dark mode)|missing feature|bring back",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(['no idea|any idea|idea (?:why|when|what|how|where|who)|clue|bad idea'].join('|'));

const rule: IntentRule = {
  id: 'wish',
  intent: 'idea',
  description: 'The writer proposes something or wishes for it.',
  check: ({ text }) => reasons('wish', 'triage_sign_wish', text, said, not),
};

export default rule;
