import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    'worst(?: \\w+)? (?:ever|of|in|airline|service|company|app|experience|customer|bank|support|store|hotel|product|update|update ever|thing)|worst|terribl[ey]|horribl[ey]|horrendous\\w*|horrid|horrific|awful(?:ly)?|appall?ing(?:ly)?|atrocious|abysmal(?:ly)?|dreadful(?:ly)?|diabolical|dire|shocking(?:ly)?|disgust(?:ed|ing|ingly)?|disgrace(?:ful(?:ly)?|d)?|pathetic(?:ally)?|ridiculous(?:ly)?|ludicrous|laughable|absurd|outrage(?:d|ous(?:ly)?)?|unacceptab\\w+|inexcusabl[ey]|unbelievabl[ey]|unreal|insane|insulting|embarrass(?:ing|ment)|shambles|shambolic|farce|joke|nightmare|mess|fiasco|debacle|disaster|hell|crap(?:py|piest)?|rubbish|garbage|trash|junk|shit(?:e|ty|show|tiest)?|bullshit|bs|sucks?|sucked|suckiest|useless|worthless|hopeless|incompeten(?:t|ce)|inept|unprofessional|careless|clueless|lousy|shoddy|sloppy|mediocre|subpar|poor(?:ly|est)?|bad(?:ly)?|wtf|wth|ffs|smfh|smh|fml|omfg',
    "disappoint(?:ed|ing|ment|s|ingly)?|dissatisf(?:ied|action)|unsatisf\\w+|unhappy|not (?:at all |very |a |one bit |too )?(?:happy|impressed|pleased|satisfied|amused|good enough|cool|ok(?:ay)?|acceptable|fair|professional|great|worth|a good look|helpful|funny)|unimpressed|underwhelm\\w*|frustrat(?:ed|ing|ion|ingly)|annoy(?:ed|ing|s|ance|ingly)|irritat\\w+|infuriat\\w+|furious|fuming|livid|angry|pissed(?: off)?|mad|gutted|upset|upsetting|raging|fed up|sick (?:of|and tired)|tired of|had enough|enough is enough|had it with|over it|beyond a joke|take the (?:piss|mick)|taking the (?:piss|mick|michael)|let ?down|letting (?:me|us) down|lets? (?:me|us) down|regret\\w*|hate(?:d|s)?|despise|ashamed|shame|shameful|boo+|ugh+|argh+|grr+|sigh|fail(?:s|ed|ing|ure|z)?|epic fail|never again|never (?:buying|shopping|flying|using|going|ordering|coming|booking|staying|eating) \\w+|never (?:buy|shop|fly|use|order|book|stay|eat|go) \\w+|(?:will|would) not (?:be )?(?:buy|shop|fly|us|order|book|return|recommend)\\w*|won't (?:be )?(?:buy|shop|fly|us|order|book|return|recommend|com)\\w*|avoid|boycott\\w*|(?:lost|losing|lose) (?:a|my|another|this|our|customers?) ?(?:customer|business|custom|faith|trust|patience)?|rip[- ]?offs?|ripped off|scam(?:med|mers?|ming)?|con|cheat(?:ed|ing)?|robb(?:ed|ery|ing)|thieves|crooks|dishonest|lied|lies|liars?|lying|mislead(?:ing)?|misled|deceiv\\w+|decept\\w+|greed(?:y)?|rude(?:ly|ness|st)?|disrespect\\w*|arrogan\\w+|condescending|unhelpful|lazy|wast(?:e|ed|ing) (?:of )?(?:my |our |of )?(?:time|money|hours?|space|day|evening|effort)|waste|overpriced|daylight robbery|extortion\\w*|not worth|inconvenien\\w+|unreliable|unsafe|unfair|unjust|wrong|nonsense|stupid(?:ity)?|dumb|idiotic|idiots?|moron\\w*|clowns?|broken (?:company|system|promise)s?|bad (?:service|experience|quality|business)|no (?:customer service|care|respect|integrity|shame|excuse)|zero (?:customer service|help|support|stars|communication|empathy)|do better|get (?:it|your act|your shit) together|wake up|sort (?:it|this|your\\w*) out",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    'not bad|bad ?ass|too bad|my bad|insanely good|wicked|no wrong|joke of the day|mess(?:age|ing around)|con(?:cert|tact)|bad luck|poor (?:thing|guy|you|baby|man|girl|kid)s?|hell yeah|hell yes',
  ].join('|'),
);

const rule: IntentRule = {
  id: 'anger',
  intent: 'help_complaint',
  description: 'The writer judges harshly, or says how angry or let down they are.',
  check: ({ text }) => reasons('anger', 'triage_sign_anger', text, said, not),
};

export default rule;
