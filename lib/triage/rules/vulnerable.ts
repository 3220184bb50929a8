import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    "suicid\\w*|kill(?:ing)? myself|end(?:ing)? my life|take my (?:own )?life|self[- ]?harm\\w*|want to die|wanna die|iwanttodie|don't want to (?:live|be here)|can't go on|no reason to live|hopeless|mental(?:ly)? (?:health|breakdown|ill\\w*|suffered)|depress(?:ed|ion)|panic attacks?|anxiety|at my wits'? end|breakdown",
    'disab(?:led|ility|ilities)|wheelchair\\w*|blind(?:ness)?|deaf|hard of hearing|guide dog|service (?:dog|animal)|autis\\w*|dementia|alzheimer\\w*|parkinson\\w*|epilep\\w*|seizures?|stroke|diabet\\w*|asthma\\w*|cancer|chemo\\w*|leuk\\w*|dialysis|oxygen|cpap|ventilator|insulin|pacemaker|transplant|immunocompromised|chronic(?:ally)? (?:ill\\w*|pain)|terminal(?:ly ill| illness| cancer)|hospice|bed ?ridden|home ?bound|medical (?:condition|device|equipment|emergency|needs?)|heart (?:condition|attack|failure|surgery)|broken (?:foot|leg|arm|hip)|surgery|sick (?:kid|child|baby|mother|father|mom|dad|wife|husband|son|daughter)',
    'elderly|senior citizens?|pensioners?|(?:[7-9]\\d|10\\d)[- ]?(?:year|yr)s?[- ]?old|(?:my|our|her|his) (?:grand\\w+|nan|nana|gran|oma|opa|abuel[ao])|(?:mother|father|mom|mum|dad|aunt|uncle|neighbou?r) (?:is|who is|\\(|aged?|,) ?(?:[7-9]\\d)|frail|living alone|lives? alone',
    'pregnan\\w*|newborns?|bab(?:y|ies)|infants?|toddlers?|(?:my|our|the|with|small|little|young|two|three|four|sick|2|3|4|\\d+ other) (?:kids?|child(?:ren)?|daughters?|sons?|twins|little ones?)|(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]?(?:month|week|mo)s?[- ]?old|(?:[1-9]|1[0-7])[- ]?(?:year|yr)s?[- ]?old|minors?|unaccompanied',
    "funeral|passed away|bereave\\w*|widow(?:er|ed)?|(?:mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister) (?:just |recently |has )?(?:died|passed)|grieving|homeless|evict(?:ed|ion)|domestic (?:abuse|violence)|abusive (?:ex|partner|husband)|stalk(?:er|ed|ing)|can't (?:afford|feed)|behindert\\w*|schwanger\\w*|rollstuhl\\w*|discapacidad|embarazada|silla de ruedas",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    '(?:colou?r|double|venetian|window) blinds?|blind(?:s|ly|ed by| eye| date| spot| test)|stroke of|baby (?:step|blue|boomer)s?|minor (?:issue|bug|problem|thing|damage|update|inconvenience|details?)|oh baby|new baby blue|two[- ]stroke',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'vulnerable',
  description:
    'Somebody may need particular care: self-harm, illness, disability, age, pregnancy, a child, a bereavement.',
  check: ({ text }) => reasons('vulnerable', 'triage_vulnerable', text, said, not),
};

export default rule;
