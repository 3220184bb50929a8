import { type FlagRule, reasons, terms } from '../rule.ts';
import safety from './safety.ts';

const relatives =
  '(?:mother|father|mom|mum|dad|mam|ma|pa|aunt|uncle|neighbou?r|nan|nana|gran|granny|grandma|grandpa|grandmother|grandfather|oma|opa|abuel[ao]|wife|husband|parents?)';

const said = terms(
  [
    "suicid(?:e|al) ?(?! is the second)|kill(?:ing)? myself|end(?:ing|ed)? (?:my life|it all|it tonight|things)|(?:just|i) ended it|take my (?:own )?life|self[- ]?harm\\w*|(?:want|wanna|ready|rather) (?:to )?die(?! (?:of|to see|for))|iwanttodie|don't want to (?:live|be here|exist|wake up)|can't (?:go on|do this anymore|take (?:it|this) anymore)|no reason to live|(?:better|quieter|easier) (?:off )?without me|(?:nobody|no one|noone) would (?:even )?(?:notice|miss me|care) if i|goodbye everyone|looking at (?:the|my) (?:pills|knife|rope)|not be here (?:tomorrow|anymore|much longer)|mental(?:ly)? (?:health|breakdown|ill\\w*|suffered)|depressed|depression|panic attacks?|(?:my|severe|bad) anxiety|at my wits'? end",
    "disab(?:led|ility|ilities)|wheelchairs?|(?:i'?m|i am|is|am|are|legally|partially|half|nearly|born|she's|he's) (?:blind|deaf)|blind (?:customer|user|man|woman|person|passenger|mum|mom|dad|here)|deaf (?:\\w+ )?(?:brother|sister|man|woman|person|customer|user|son|daughter|here)|hard of hearing|partially sighted|visually impaired|screen ?reader|guide dog|service (?:dog|animal)|autis(?:m|tic)|austic|dementia|alzheimer\\w*|parkinson'?s?|epilep\\w*|seizures?|(?:had|has|after|suffered|recovering from) (?:a |his |her |my )?(?:mini[- ])?stroke|diabet\\w*|asthma\\w*|(?:my|his|her|has|have|had|with|during|breast|lung|terminal|skin|of|against|mom's|mum's) cancer|cancer (?:treatment|patient|ward|surgery)|chemo\\w*|leuk[a]?emia|dialysis|(?:home |portable )?oxygen (?:machine|concentrator|tank|supply|bottle|therapy)|(?:on|needs?|need) oxygen|cpap|ventilator|nebuli[sz]er|insulin|pacemaker|(?:kidney|heart|liver|lung) transplant|immuno\\w*|chronic(?:ally)? (?:ill\\w*|pain)|terminal(?:ly ill| illness)|hospice|palliative|bed ?ridden|home ?bound|house ?bound|medical (?:condition|device|emergency|needs?)|blood thinners?|heart (?:condition|attack|failure|surgery)|stair ?lift|walking frame|on crutches|carer for|sick (?:kids?|child|baby|mother|father|mom|dad|wife|husband|son|daughter|3yr\\S*)|special needs",
    `elderly|senior citizens?|pensioners?|(?:[7-9]\\d|10\\d)[- ]?(?:year|yr|yo)s?[- ]?(?:old)?|${relatives}(?:'s|,| is| who is| \\(| aged?| turned|\\.)? ?,? ?(?:she's |he's |is |aged )?(?:[7-9]\\d|10\\d)(?!%|\\d)|(?:she|he)(?:'s| is) (?:[7-9]\\d|10\\d)(?! (?:percent|minutes|days))|frail|living alone|lives? (?:alone|on (?:her|his) own)`,
    "pregnan\\w*|(?:i'?m|am|at) (?:[1-3]\\d|[4-9]) weeks(?! (?:in|late|waiting))|newborns?|infants?(?! (?:formula|size|section))|toddlers?(?! (?:size|bed|section))|premature|(?:[1-9]|1[0-7]) ?(?:days?|weeks?|months?|mos?)[- ]old (?:baby|son|daughter|child|girl|boy)|unaccompanied|sick kids?",
    "funeral|passed away|bereave\\w*|widow(?:er|ed)?|(?:mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|gran\\w*|partner|nan) (?:just |recently |has |had )?(?:died|passed)|(?:my|our|his|her|to) (?:late|dead|deceased) (?:\\w+ )?(?:mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister)|(?:she|he)'s dead|grieving|homeless|evict(?:ed|ion)|women's (?:shelter|refuge)|domestic (?:abuse|violence)|abusive (?:ex|partner|husband|boyfriend|wife)|(?:my|a|the) stalker|stalking me|restraining order|can't (?:afford (?:food|heating|to eat)|feed)|three contracts at the door",
    'behindert[^\\s.,!?]*|schwanger[^\\s.,!?]*|rollstuhl[^\\s.,!?]*|säugling[^\\s.,!?]*|(?:oma|opa) (?:ist|sitzt)|suizid[^\\s.,!?]*|umbringen|discapacidad|discapacitad[oa]|embarazada|silla de ruedas|suicid[^\\s.,!?]*|bebé|handicap[ée]e?s?|enceinte|fauteuil roulant|nourrisson|disabile|incinta|sedia a rotelle|neonato|gehandicapt[^\\s.,!?]*|zwanger|rolstoel|niepełnospraw[^\\s.,!?]*|ciąży|engelli|hamile|gravid|инвалид[^\\s.,!?]*|беременн[^\\s.,!?]*|معاق|حامل',
  ].join('|'),
);
const unspaced = /障害者|車椅子|妊娠|赤ちゃん|死にたい|自殺|残疾|轮椅|怀孕|장애인|휠체어|임신|자살/g;
/** Somebody young; alone it says little. */
const young = terms(
  "bab(?:y|ies)(?! (?:blue|steps?|boomers?))|(?:my|our|the|with|small|little|young|two|three|four|sick|2|3|4|screaming|(?:\\w+'s)|his|her|their) (?:\\w+ )?(?:kids?|child(?:ren)?|daughters?|sons?|twins|little ones?|nephews?|nieces?|grandsons?|granddaughters?|grandkids?)|(?:daughter|son|nephew|niece|grandson|granddaughter|child|kid)(?:'s|s)?|(?:lil|little|baby) (?:bro|brother|sis|sister)|(?:[1-9]|1[0-7])[- ]?(?:year|yr|yo|month|week|mo)s?[- ]?(?:olds?)?|(?:i'?m|he's|she's|is) (?:[1-9]|1[0-7])(?=[.,!?]|$)|minors?|kinder|małe dziecko|hijos?|enfants?|bambin[oi]",
);
// What looks alike and is not.
const not = terms(
  [
    '(?:colou?r|double|venetian|window) blinds?|blind(?:s|ly|ed by| eye| date| spot| test)|stroke of|minor (?:issue|bug|problem|thing|damage|update|inconvenience|details?|delay)|oh baby|new baby blue|two[- ]stroke|vegas,? baby|baby (?:wipes|monitor|shower)|suicide is the second|robot vacuum is suicidal|suicidal, goes|oxygen (?:icons?|bar)|tone[- ]deaf|funeral (?:march|for)|in sign language',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'vulnerable',
  description:
    'Somebody may need particular care: self-harm, illness, disability, age, pregnancy, a child, a bereavement.',
  check(post, thread, policy) {
    const { text } = post;
    const found = [
      ...reasons('vulnerable', 'triage_vulnerable', text, said, not),
      ...reasons('vulnerable', 'triage_vulnerable', text, unspaced),
    ];
    if (found.length > 0) return found;
    // A child is a reason where somebody is in danger, and none where a puzzle lacks a piece.
    const children = reasons('vulnerable', 'triage_vulnerable', text, young, not);
    return children.length > 0 && safety.check(post, thread, policy).length > 0 ? children : [];
  },
};

export default rule;
