import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

/** A sentence begins, with a word or two before what it asks for. */
const begins =
  '(?<=(?:^|[.!?:;…] ?|@\\w{1,20} |\\n)(?:(?:please|pls|plz|just|now|and|also|or|so|hey|ok|honestly|dear \\w{1,12}|boss|guys)[,:]? ){0,2})';
const asked =
  "add|let|make|put|sell|bring|offer|build|allow|print|publish|introduce|invent|design|create|consider|imagine|picture|try|name|partner|include|support|open up|open source|turn|give (?:us|people|me|it|the)|show (?:me|us|the|a)|stick|round|text the|rent|lower|raise|shorten|longer|shorter|smaller|bigger|louder|cheaper|earlier|later|fewer|less|more|what if|what about|how about|why not|why don't|would(?:n't)? it be|it'?d be|it would|could there|could you (?:add|make|do|let|bring|sell|offer|put)|would you ever|have you (?:ever )?(?:thought|considered|tried)|you (?:should|could|ought|need to|know what)|someone should|somebody should|we need|needs|need an?|i wish|wish|if only|if (?:you|there|we) (?:let|had|were|was|made|could)|i'd (?:love|happily|gladly|pay|buy|use|queue|like to see)|would love|idea|thought|suggestion|suggesting|proposal|pitch|request|feature|petition|hear me out|hot take|unpopular opinion|(?:a|an|one|some kind of|some) (?:\\w{1,14} ){0,3}(?:option|mode|button|widget|setting|version|toggle|switch|filter|plan|card|shortcut|discount|map|line|hook|shelf|size|edition|collab|way to)";
const said = terms(`${begins}(?:${asked})`);

const rule: IntentRule = {
  id: 'proposes',
  intent: 'idea',
  description: 'A sentence begins by asking for something to be added or made.',
  check: ({ text }) => reasons('proposes', 'triage_sign_proposes', text, said),
};

export default rule;
