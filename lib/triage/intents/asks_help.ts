import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "help(?: me| us| please| needed| pls| with)?|assist(?:ance|ed)?|support|please (?:help|fix|advise|assist|respond|reply|call|contact|dm|look|sort|check|resolve|send|tell|let me know|explain|refund|cancel|stop|get)|pls (?:help|fix|dm|reply|sort)|plz (?:help|fix|dm|reply|sort)|advise|fix (?:it|this|that|your|the|my|ur)|need (?:a |an |some |you |this |my |to )?(?:\\w+ )?(?:help|refund|replacement|answer|fixed|resolved|speak|talk|contact|cancel|return|reset|assistance|back|asap|recover|access)|refund(?:s|ed|ing)?|reimburse\\w*|compensat\\w+|money back|my money|credit(?:ed)? (?:back|me|my)|replac(?:e|ed|ement)|exchange|return(?:ed|ing)? (?:it|my|them|this)|customer (?:service|care|support|services|relations)|complain(?:ed|t|ts|ing)?|(?:speak|talk|get through|get hold|get a hold) (?:to|of|with)|manager|supervisor|escalat\\w+|resolv(?:e|ed|ing)|look into|ticket (?:number|#|no)|case (?:number|#|no)|reference (?:number|#|no)|dm(?:'?d| me| you| sent)?|contact(?:ed)? (?:me|you|number|us)|cancel(?: my|ling my| our| the (?:contract|order|subscription))|unsubscribe|get my|give me|owe(?:s|d)? me",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    "customer service (?:rep|team)? ?(?:was|is) (?:great|amazing|excellent|awesome|fantastic|the best)|happy to help|(?:glad|thanks|thank you)(?: \\w+){0,4} help\\w*|can't help (?:but|it)|so help me|support(?:er|ing|ers)? (?:the team|local|act|small)",
  ].join('|'),
);

const rule: IntentRule = {
  id: 'asks_help',
  intent: 'help_complaint',
  description: 'The writer asks for help or for money back.',
  check: ({ text }) => reasons('asks_help', 'triage_sign_asks_help', text, said, not),
};

export default rule;
