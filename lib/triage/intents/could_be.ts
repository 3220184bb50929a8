import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "(?:should|could|ought to|might) (?:be|have|come|know|let|learn|remember|show|sell|offer|get|also|really|just|maybe|work|do|open|start|stay|run|hire|turn|move|ask|take|tell|warn|text|talk|store|print|charge|try|build|rent|put|think)|would (?:make (?:sense|it|a|life|sundays|all)|sell|save|beat|bring|be (?:so |a |really |very )?(?:nice|great|cool|handy|useful|neat|lovely|ideal|fun|perfect|amazing|game|dream|hit|help)|help|love|mean|use|watch|pay|buy|queue|go)|wouldn't it|it'?d be|that'd be|i'd (?:happily|gladly|pay|buy|use|love|like|queue|order|vote)|wish(?:es|ing|ed)?|ideas?|suggest\\w*|propos\\w+|petition|pitch|brainstorm\\w*|spitballing|thinking out loud|shower thought|hear me out|hot take|thought|consider|imagine|what if|why not|why don't|how about|how hard would|if only|if you (?:let|added|made|had|could|sold|offered|put)|if there (?:was|were)|if it (?:had|could|came|were)|the only thing (?:missing|it needs)|only (?:wish|thing)|one (?:wish|request|thing|idea|small|tiny)|small (?:wish|idea|request|thing)|needs? (?:a|an|more|to (?:have|be able|learn))|more (?:\\w+ )?(?:please|options|plugs|seats|benches|colou?rs|sizes|space|trains|stops|flavou?rs)|instead of|rather than|as with|like the (?:other|germans|japanese|ice cream)|so (?:i|we|people|that i|that we) can|for people (?:who|like|with|on)|for those (?:of us )?who|(?:on behalf of|speaking) (?:as|for)?|as a (?:nurse|carpenter|trucker|parent|teacher|driver|cyclist|dad|mum|mother|father|wheelchair)|(?:an?|some) (?:\\w+ ){0,2}(?:option|mode|button|widget|setting|toggle|shortcut|slider|version|plan|tier|edition|feature|discount|scheme|reminder)|bring (?:it |them |the \\w+ )?back|make (?:it|them|the|a|one)|let (?:us|me|people|users|customers|guests|it|them|two|tenants)|please (?:add|make|let|put|think|consider|do)|collab|limited edition|free idea|you'?re welcome|dark mode|next (?:version|year|step|one|model|update)|in (?:green|lilac|pink|mustard|blue|yellow|purple)",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  'should have (?:been|arrived|come|got|had|told|known)|could have (?:been|died|killed|told)|should be (?:ashamed|fired|sacked|illegal|sued)|could be worse',
);

const rule: IntentRule = {
  id: 'could_be',
  intent: 'idea',
  description: 'The writer says how it could be better, without complaining.',
  check: ({ text }) => reasons('could_be', 'triage_sign_could_be', text, said, not),
};

export default rule;
