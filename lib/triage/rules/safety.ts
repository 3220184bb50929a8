import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    '(?:on|caught|catch(?:es|ing)?|started (?:a|the)|set|small|house|kitchen|car|battery|electrical) fire',
    'fire (?:hazard|risk|brigade|department|trucks?|in (?:my|the|our))',
    'flam(?:es|ing)',
    'smok(?:e|ing|y)',
    'smell\\w* (?:of |like |a |something |some |the |weird )*(?:smoke|burn\\w*|gas|fumes|electrical|plastic|rubber)',
    'burn(?:ing|t|ed|s)?',
    '(?:gas|chemical|acid|fuel|coolant|battery|carbon monoxide) leak\\w*|leak\\w* (?:gas|acid|fuel)|gas smell|fumes|carbon monoxide',
    'spark(?:s|ed|ing|ed out)',
    'melt(?:ed|ing|s)',
    'over-?heat\\w*',
    'explo(?:d\\w*|sion|sive)|blew up|blown up|blast|swollen battery|bulging',
    'scorch\\w*|too hot to touch|boiling hot|red hot',
    'electrocut\\w*|electric(?:al)? shock|(?:got|gave \\w+|was|been) (?:a |an? )?(?:\\w+ )?shock(?:ed)?(?: by| from| when)?|zapped|live wires?|exposed wir\\w*|bare wires?',
    'injur\\w*|wound(?:ed|s)?|bleed\\w*|blood|bruis\\w*|concuss\\w*|fractur\\w*|broken (?:arm|leg|wrist|ankle|foot|hand|bone|nose|finger|rib)s?|broke (?:my|his|her) \\w+',
    'hurt (?:my|me|him|her|himself|herself|myself|some\\w*|bad\\w*|our|his|the)|(?:was|got|been|is|are|were) (?:badly )?hurt',
    'cut (?:my|his|her) \\w+|sliced|crushed|pinched (?:my|her|his)|fell (?:on|off|down|and)|collapsed?',
    'hospital(?:i[sz]ed)?|ambulance|emergency (?:room|services|landing|exit)|paramedics?|911|a&e|in the er|urgent care|stitches|surgery',
    'chok(?:e|ed|ing)|allerg(?:y|ic|ies)|anaphyla\\w*|poison\\w*|toxic|contaminat\\w*|mou?ld in|glass in|metal in|food poisoning|made (?:me|us|him|her|my \\w+) (?:sick|ill)|getting sick|vomit\\w*|rash|dizzy|faint(?:ed)?|passed out|unconscious|suffocat\\w*',
    'died|(?:found|left) (?:\\w+ )?dead|(?:s?he|they|husband|wife|father|mother|dad|mum|mom|son|daughter|baby|child|kid|brother|sister|grand\\w+|man|woman|person|people|driver|neighbou?r|dog|cat|horse|bird)s? (?:is|was|were|are) dead|killed|fatal\\w*|deadly|lethal|(?:could|would|nearly|almost|might|going to|gonna) (?:have |be |get )?(?:die|died|killed|kill)',
    '(?:car|vehicle|truck|bus|train|plane|van|bike|scooter|model [3sxy]|suv) (?:\\w+ )?crash\\w*|crash(?:ed|ing)? (?:into|my car|the car|my|our)|accident|collision|rear[- ]ended|ran off the road|rolled over',
    "brak(?:e|es|ing)|breaks (?:making|fail\\w*|went|not working)|steering|air ?bags?|seat ?belts?|accelerat\\w*|lost (?:control|power|steering) |wheel (?:fell|came|fall\\w*)|tire blew|tyre blew|blowout|on the (?:highway|freeway|motorway|side of the road|hard shoulder)|autopilot|door (?:on \\w+ )?(?:broke|fell|flew|opened|won't open)",
    'strand(?:ed|ing)|trapped|stuck (?:in (?:the |an? )?(?:lift|elevator|car|snow|dark|plane|train|traffic|tunnel|heat|cold)|on (?:the |a )?(?:side|highway|motorway|roof|plane|runway|tarmac|train))|locked (?:in|inside)|no (?:heat|heating|air ?con\\w*|water|oxygen|air)|without (?:heat|heating|water|oxygen|power)|freezing|sleep(?:ing)? (?:in|on|at) (?:the )?(?:airp\\w*|floor|street|car|station)|\\d{2,3} degrees',
    "danger|dangers|dangerous(?:ly)?|endanger\\w*|hazard\\w*|un-?safe\\w*|not safe|(?:isn't|is not|don't feel|doesn't feel|didn't feel|never felt|keep (?:her|him|us|me|them)) safe|safety|life[- ]threatening|risk(?:ing|ed)? (?:my|our|his|her|lives|your|people\\w*) ?(?:life|lives|safety)?|threaten\\w*|emergency|lives? (?:is|are|was|were)? ?at (?:risk|stake)",
    'cpap|ventilator|dialysis|pacemaker|insulin(?: pump)?|oxygen(?: machine| concentrator| tank)?|medical (?:device|equipment|alert)|defibrillator',
    'feuer|brennt|brand\\b(?= (?:im|in der|am))|rauch\\w*|stromschlag|verletzt\\w*|explodiert\\w*|gefährlich\\w*|unfall|incendio|fuego|humo|herid[oa]s?|explot\\w*|peligros\\w*|accidente|feu|fumée|blessé\\w*',
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    '(?:add\\w*|adds) (?:insult to injury|insult)|insult to injury',
    'fire ?(?:tv|stick|tablet|hd|fox|wall|base|works?|fly)|fire (?:and apple|on (?:him|her|them))',
    'injur(?:y|ed) (?:list|reserve|time|report)',
    'burn(?:ing|ed|t)? (?:a lot of |a |any |through |some |all )?(?:(?:my|our|the|of) )?(?:time|cash|money|minutes|bridges?|cd|dvd|disc|calories|hole|question|data|fuel|out)|burn(?:ing|ed|t)? (?:to know|desire|rate|notice|into (?:the|first|every))|burnt? ?out|token burn\\w*|burned in (?:network )?fees',
    'dead ?(?:line|lock|end|zone|pixels?|battery)|drop dead gorgeous|dead (?:on arrival|wrong|serious|silent|link)|killed it|killing it',
    '(?:app|site|website|game|server|system|page|browser|phone|laptop|pc|mac|xbox|ps\\d|software|windows|zoom|it) (?:keeps? |is |just |always )?crash\\w*',
    'smoke (?:free|screen|test|you|signals?)|holy smokes?|smok(?:e|ing) (?:a|weed|cig\\w*)|needs? to smoke|no smoking',
    'culture shock|sticker shock|shocked (?:at|to|that|how|you)|blood ?(?:y|y hell)|in cold blood|safety (?:pin|net)|food safety week',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'safety',
  description: 'The post speaks of fire, smoke, shock, injury, a crash, somebody stranded or another danger.',
  check: ({ text }) => reasons('safety', 'triage_safety', text, said, not),
};

export default rule;
