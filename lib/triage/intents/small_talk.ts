import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "lol+|lmf?ao+|rofl|ha(?:ha)+h?|hehe|jk|btw|imo|tbh|ngl|fr|tbt|fyi|icymi|rt|ff|gm|gn|gg|xx+|omg|yep|yup|nope|nah|same|me too|my (?:mom|mum|dad|mother|father|sister|brother|friends?|boyfriend|girlfriend|wife|husband|son|daughter|kids?|cat|dog|boss|ex|bestie|hair|birthday|life|heart|god|bad|fav\\w*|team|baby|ass|bro|man|class|school|homework|teacher|crush|family)|happy (?:birthday|new year|anniversary|monday|friday|easter|thanksgiving|holidays)|merry christmas|good (?:morning|night|luck|evening|afternoon)|tonight|love you|miss you|luv u|see you|follow me|follow back|followers|retweet|check out|giveaway|new (?:video|post|blog|episode|song|album|article)|watch(?:ing)? (?:the|this|a|my)|listen(?:ing)? to|read(?:ing)? (?:this|the|about|a)|breaking|news|report|reports|president|government|minister|election|vote(?:d|s)?|senat\\w+|congress|democrat\\w*|republican\\w*|party|police|war|court|economy|market|study|scientists|season|game|match|goal|coach|player|players|league|cup|song|album|movie|film|episode|show|concert|band|artist|actor|actress|singer|school|college|exam|class|homework|weather|rain|snow|sun|beach|gym|workout|sleep|nap|dream|bed|hungry|dinner|lunch|breakfast|wine|beer|drunk|party|weekend|she|he|her|him|they|them|boys|girls|men|women|people|everyone|somebody|life|world|god|jesus|bless|pray(?:ing|ers?)?|lord|hope|dreams?|smile|mood|vibes?|tweet|tweets|tweeting|twitter|ur welcome|you're welcome|no worries|of course|haha",
    '😂|🤣|😭|💀|👀|🔥|🚀|✨|🎶|🙏',
  ].join('|'),
);

const rule: IntentRule = {
  id: 'small_talk',
  intent: 'noise',
  description: 'The post is a chat between people, news, a link or a mood, and asks nothing of a company.',
  check: ({ text }) => reasons('small_talk', 'triage_sign_small_talk', text, said),
};

export default rule;
