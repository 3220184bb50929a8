import { clause, type Frame, kind, passage, sentence } from './frame.ts';
import {
  fails,
  falls,
  givesWay,
  glows,
  hurts,
  jolts,
  near,
  pursues,
  staff,
  swells,
  violence,
  worst,
} from './harm.ts';
import { animal, bodily, body, dependant, person } from './people.ts';
import {
  carriers,
  food,
  gas,
  heavy,
  medicines,
  powered,
  running,
  skincare,
  vehicles,
  wires,
} from './things.ts';

const found = kind(
  "found|finding|finds?|bit (?:into|on|down on)|biting (?:into|on)|chewed|crunched|pulled|discovered|there(?:'s| is| was| were)|had|has|with|contain(?:s|ed|ing)|full of|pieces? of|bits? of|came with|hidden|inside|in (?:my|the|our|her|his|a|your|this)|out of (?:my|the|her|his)|got an?|complete with",
);
const foreign = kind(
  'glass|metal|plastic|screws?|nails?(?! polish)|staples?|wires?|stones?|gravel|bones?|tooth|teeth|filling|fingernails?|needles?|blades?|razor|pins?|splinters?|wood|rubber|gloves?|plasters?|band-?aids?|bandages?|bolts?|washers?|magnets?|insects?|bugs?|beetles?|flies|wasps?|spiders?|slugs?|snails?|worms?|maggots?|larvae|weevils|moths?|cockroach\\w*|roach(?:es)?|mouse|mice|rats?|lizard|frog|tail|droppings|string|foil|paint|cigarette|blood|bleach|cleaning (?:fluid|product|agent)|batter(?:y|ies)|syringe|toothpick|shards?',
);
const spoiled = kind(
  'mou?ldy?|rotten|rott(?:ed|ing)|rancid|spoil(?:ed|t)|raw|under-?cooked|undone|half[- ]cooked|frozen in the middle|pink inside|bloody|still cold|(?:was|were|is|still|all) pink|pink (?:in|inside)|expired|out of date|past its? (?:date|sell)|gone off|sour|contaminated|recalled|maggots?|unsealed|tampered|seal was broken|not pasteuri[sz]ed|reheated|lukewarm',
);
const eaten = kind(
  'ate|eat(?:en|ing|s)?|drank|drunk|drinking|swallow(?:ed|s|ing)|bit (?:into|through)|bite|chew(?:ed|ing)|fed|feeding|tasted|taken|served|gave (?:it |them |this )?to|in (?:my|his|her) mouth|sick|ill|vomit\\w*|throwing up|threw up|stomach|bathroom|toilet|cramps|hospital|poison\\w*|doctor|fever',
);
const unwell = kind(
  "(?<!call(?:ed)? in )sick(?! of| and tired| leave| day| pay| note)|ill|vomit\\w*|throwing up|threw up|puk(?:ed|ing)|retch\\w*|cramps|diarr\\w*|nause\\w*|poison\\w*|fever|salmonella|listeria|e\\.? ?coli|norovirus|campylobacter|botulism|headaches?|migraine|dizz\\w*|light-?headed|faint(?:ed|ing|s)?|passed out|pass(?:ing)? out|cough(?:ed|ing|s)?|wheez\\w*|short of breath|breathless|(?:can't|couldn't|could not|struggl\\w*|trouble|hard|difficult\\w*|unable) (?:to )?breath\\w*|gasping|chok(?:ed|ing)|collapsed|seizures?|fits?(?= (?:after|from|since))|on the (?:bathroom|toilet) floor|(?:night|day|hours|weekend|spent) (?:\\w+ )?(?:in|on|over|hugging) the (?:bathroom|toilet|loo)|bent over|emergency vet|the vet|vet's|vet bill|in bed|eyes? water\\w*|sore throat|nose ?bleeds?|lethargic|limp(?:ing|s)?|hives|swell\\w*|reaction|(?:blood|sugar) (?:pressure|sugar)",
);
const fumes = kind(
  "smell\\w*|stink\\w*|stench|odou?rs?|fumes?|vapou?rs?|gas|dust|smoke|paint|chlorine|ammonia|solvents?|varnish|glue|mou?ld|damp|asbestos|exhaust|diesel|chemicals?|pesticides?|spray(?:ed|ing)?|air ?con(?:ditioning)?|aircon|ventilation|no air|windows (?:sealed|shut|closed|do not|don't)|degrees|stuffy|stifling|heat|overcrowd\\w*|packed",
);
const since = kind(
  'after|since|because of|thanks to|from|following|last night|all night|(?:all|both|two|three|four|five|most|half) of (?:us|them)|whole family|everyone|everybody|we all|the entire|guests|my (?:\\w+ )?(?:kids?|children|son|daughter|wife|husband)',
);
const reaction = kind(
  'rash(?:es)?|hives|welts|blister(?:s|ed|ing)?|chemical burns?|burn(?:s|t|ed)|burning|swell(?:s|ed|ing)|swollen|itch(?:es|ing|ed|y)?|sting(?:s|ing)|stung|stitches|eczema|dermatitis|bald|(?:hair|lashes|nails?) (?:is |are |was |were |keeps? |started )?(?:fall(?:s|ing)?|fell|com(?:es|ing)|came|breaking) (?:out|off)|scars?|scarred|infect\\w+|bleed\\w*|raw',
);
const atSpeed = kind(
  '(?:at|doing|going) (?:[4-9]\\d|1\\d\\d)|\\d+ ?(?:mph|km/h|kmh|kph)|motorway|highway|freeway|autobahn|while (?:i was )?driving|mid[- ]?(?:drive|ride|turn|flight)|in (?:the )?(?:traffic|fast lane)|overtaking',
);
const dash = kind(
  'screen|display|dash(?:board)?|speedo(?:meter)?|instruments?|cluster|engine|motor|everything|lights|mirrors|wipers?|windscreen|bonnet|hood|door|trailer|cruise control|lane (?:assist|keep\\w*)|camera',
);
const brown = kind(
  'brown|black|yellow|rusty|contaminat\\w*|(?:smell|taste|stink|reek)s? (?:of|like) (?:\\w+ )?(?:diesel|petrol|fuel|chlorine|bleach|sewage|chemicals?|metal|rotten|eggs|egg)|sewage|undrinkable|unsafe|not safe|lead|e\\.? ?coli|legionella|bacteria|scalding',
);
const mislaid = kind(
  '(?:lost|delayed|missing|checked|my|our|the|her|his) (?:\\w+ )?(?:bags?|suitcases?|luggage|cases?|baggage)|in the hold|cargo hold',
);
const roadside = kind(
  'roadside|break ?down (?:service|cover|truck|line|assistance)|tow(?:ing)? ?(?:truck|service|company)?|recovery (?:truck|service|vehicle)|patrol',
);
const waits = kind(
  'snow|hard shoulder|motorway|highway|freeway|(?:[2-9]|two|three|four|five|six|seven|eight) hours|minutes|all night|at night|midnight|in the dark|baby|kids?|children|nobody|no one|never (?:came|arrived|showed)|alone|freezing|middle of',
);
const hotDrink = kind(
  '(?:boiling|scalding|hot|steaming|burning) (?:tea|coffee|soup|oil|water|chocolate|fat|wax|drink|liquid|noodles|ramen|steam|ash|coals?)',
);
const spills = kind(
  'spill(?:s|ed|ing|t)?|pour(?:s|ed|ing)|splash(?:es|ed|ing)|spray(?:s|ed|ing)|tipp(?:ed|ing)|knocked|dropp(?:ed|ing)|burst|all over|down (?:my|his|her)|on (?:my|his|her|me)|over (?:my|his|her|me)|into my lap|lid',
);
/** Where a part of a body has no business to be. */
const caughtIn = kind(
  '(?:in|between|under|inside|through|by|beneath) (?:the|your|its|a|two|closing|those) (?:\\w+ )?(?:doors?|gates?|lid|belt|machine|blades?|chain|shutters?|hinges?|windows?|drawers?|slats?|bars|rails?|rollers?|gap|wheels?|escalator|steps?|seats?|frame|mechanism|springs?|fan|mixer|turnstile)',
);
const helpless = kind(
  "(?:can't|couldn't|could not|cannot|unable to) (?:get|climb|wriggle|pull|break) (?:\\w+ )?(?:out|free|loose)|(?:couldn't|can't) breathe|got (?:stuck|trapped) (?:in|under|inside|between)|locked in(?:side)?|shut in|pinned (?:under|down|against)|buried under",
);
const bareWires = kind(
  '(?:pok|stick|hang|com)(?:ing|s) out|exposed|bare(?! minimum)|frayed|uncovered|sparking|stripped|live',
);
const allergen = kind(
  'nuts?|peanuts?|hazelnuts?|almonds?|cashews?|gluten|coeliac|celiac|dairy|lactose|shellfish|prawns?|sesame|eggs?|soy|wheat|latex|nickel|fragrance|penicillin|allerg\\w+|vegan',
);
const mislabelled = kind(
  "wrong(?:ly)?|not (?:listed|mentioned|declared|labelled|labeled|marked|on the (?:label|menu|list|packaging))|isn't (?:listed|mentioned|declared|labelled|labeled)|wasn't (?:listed|mentioned|declared|labelled|labeled|on)|mis-?label\\w*|despite|even though|although|nowhere|no warning|traces|undeclared|reaction|hives|epi-?pen|swell\\w*|swollen|throat|hospital|(?:i|we|clearly|specifically) (?:told|asked|said|warned|ordered)|assured|swore|put .{0,12} in anyway|anyway|cross[- ]?contaminat\\w*",
);
const noUtility = kind(
  "no (?:heat(?:ing)?|hot water|water|running water|drinking water|power|electric(?:ity)?|air ?con\\w*|ac|a/c|air|ventilation|food|toilets?|fridge|lights?|light|signal|phone|oxygen)|without (?:any )?(?:heat(?:ing)?|hot water|water|running water|drinking water|power|electric(?:ity)?|air ?con\\w*|ac|food|medicine|medication|meds|light|insulin|oxygen)|cut (?:off )?(?:our|my|the|her|his) (?:heating|water|power|electricity|gas)|(?:heating|boiler|furnace|water|power|electricity|air ?con|ac|lift|elevator)(?:'s)? (?:is |has been |was |went |been )?(?:out|off|broken|down|dead)",
);
const exposed = kind(
  'freez(?:ing|es|e)|minus \\w+|-\\d+|(?:3[2-9]|4\\d|[12]\\d)(?: ?°| ?degrees| ?c(?!\\w)| inside)|degrees|snow(?:ing|ed|storm)?|winter|blizzard|ice|heat ?wave|chemo|blankets|coats on|shivering|dehydrat\\w*|faint\\w*|crying|breath visible|see (?:our|my) breath|tarmac|runway|trapped|stuck|locked|hours on|kids? (?:are )?(?:crying|screaming|cold)',
);
const confined = kind(
  'sauna|steam room|freezer|cold room|walk-in|cubicle|stairwell|(?:fitting|changing) room|lifts?(?! me)|elevators?|cable ?car|gondola|chair ?lift|(?:on|in|inside|at) (?:the|a|an|your|this|our) (?:\\w+ )?(?:train|tube|metro|subway|bus|ride|tunnel|toilet|bathroom|store|shop|mall|car park|garage|stairwell|basement|changing room|fitting room|vault|cabin|carriage|car|pod|sauna|freezer|fridge|cold room|stadium|building|gym|museum|park|ferry|ship|room|balcony|roof)',
);
const shutIn = kind(
  "stuck|lock(?:ed|s) (?:in|inside|me|us|him|her|my \\w+|shut|themselves|itself)|was locked|were locked|got locked|shut in|trapp\\w*|sealed|can't get out|couldn't get out|doors? (?:\\w+ )?(?:jammed|stuck|blocked|locked|shut) (?:from (?:the )?outside|behind|with (?:me|us|my|people))|doors? (?:won't|wouldn't|didn't|will not|would not|never) open|no way out|won't let (?:us|anyone|people|me|him|her) (?:off|out)|not allowed (?:off|out)",
);
const howLong = kind(
  '(?:\\d+|two|three|four|five|six|seven|eight|ten|twelve|several|many|few) ?(?:hours?|hrs?|h|minutes|mins?|days?|nights?)|half an hour|an hour|for hours|all (?:night|day)|overnight|since (?:\\w+)|in the dark|no (?:water|air|food|lights?|toilet|aircon|ventilation|answer|one)|nobody|alone|after clos\\w+|dark|heat|panic\\w*|alarm|intercom|emergency',
);
const waysOut = kind(
  '(?:fire|emergency) (?:exits?|doors?|escapes?|stairs|lane|route|hydrant)|escape (?:route|hatch|ladder)|exits?(?= (?:was|were|is|are|door|doors|chained|locked|blocked))|smoke (?:detectors?|alarms?)|(?:fire|co|gas) (?:detectors?|alarms?)|sprinklers?|fire extinguishers?|life ?(?:boats?|jackets?|vests?|guards?|rings?)|seat ?belts?|(?:burglar|security|intruder|panic|medical|fall) alarms?|pendant|child ?(?:proof\\w*|locks?|resistant)|emergency (?:button|cord|brake|phone|call|line|lights?|number)|alarm (?:button|cord)|panic button|pull cord|defibrillator|first aid',
);
const useless = kind(
  "locked|chained|blocked|bolted|padlocked|barred|shut|sealed|obstructed|missing|removed|broken|dead|disabled|taped|expired|empty|not (?:working|connected|there|staffed)|no (?:batter\\w+|answer|one)|didn't (?:go off|work|sound|ring)|never (?:went|sounded|rang|worked|go)|silent|doesn't work|don't work|didn't|nobody|unmanned|out of order|too few|not enough|wouldn't open|won't open|behind (?:boxes|crates|pallets)|rang out|engaged|on hold|unanswered|voicemail|no",
);
const outsider = kind(
  "strangers?|(?:a|some|random|drunk|unknown|strange|another|two|naked) (?:\\w+ )?(?:m[ae]n|guys?|guest|person|people|bloke|drunk|intruder|woman|couple|family)|intruders?|burglars?|prowler|(?:some|any)(?:one|body)(?: else)?|anyone off the street|people i don't know|your (?:\\w+ )?(?:driver|courier|technician|guy|man|employee|staff|contractor|cleaner|worker|installer|agent)",
);
const home = kind(
  "(?<=(?:my|our|her|his|the|a|their|hotel|someone's|\\w's) (?:\\w+ )?)(?:rooms?|house|home|flat|apartment|bedroom|cabin|airbnb|bathroom|suite|tent|shower|locker room|changing room|front door|back door|kitchen|hallway|living room)",
);
const intrudes = kind(
  'let in(?:to|side)?|was let|walk(?:ed|s|ing) (?:straight |right )?(?:in(?:to)?|through)|came in(?:to|side)?|enter(?:ed|s|ing)|barged? in\\w*|broke in(?:to)?|breaking in|burst in(?:to)?|got in(?:to)?|(?:a|another|my|our|the|same|spare) (?:room )?(?:key|keycard|key card|door code)|unlock(?:ed|s|ing)|opened (?:my|our|the) door|stood in|standing in|standing (?:over|at the foot)|was in|sat in|sleeping in|slept in|hiding|watching (?:me|us|my)|climbed|tried to (?:open|get in|enter)|while (?:i|we|she|they) (?:was|were) (?:asleep|sleeping|showering|undress\\w*|in the shower|naked|alone|in bed)',
);
const locks = kind(
  '(?:smart|front|door|digital|electronic|window|child|safety|car) ?locks?|(?:front|garage|back|patio|hotel room|room|bedroom|cabin|car|train|bus|tram|sliding|boot|rear) doors?|gates?|safe|deadbolt|(?:bedroom |kids room )?windows?',
);
const byItself = kind(
  "by itself|by themselves|on its own|on their own|at night|in the middle of the night|overnight|for (?:anyone|any|everyone|a stranger)|with any|while (?:we|i|moving|driving|it)|at (?:speed|\\d+ ?(?:mph|km|kmh|km/h))|moving|won't lock|doesn't lock|don't lock|didn't lock|does not lock|cannot be locked|can't be locked|no lock|unlocked|wide open|open all night",
);
const driving = kind(
  'drivers?|drove|driving|pilots?|captain|driven|(?:the|your|our) (?:bus|coach|taxi|cab|van|truck|lorry|courier|tram|uber|shuttle|ride|train)|chauffeur|at the wheel|behind the wheel',
);
const reckless = kind(
  '(?:on|at|using|watching|looking at|scrolling|playing|texting on|holding|staring at) (?:his|her|a|their|the) (?:phone|mobile|tablet|laptop|ipad)|texting|facetim\\w*|video ?calls?|watching (?:\\w+ )?(?:videos?|tv|a film|a movie|films|movies|football|the match|tiktok\\w*|youtube|netflix)|asleep|fell asleep|falling asleep|nodd(?:ed|ing) off|doz(?:ed|ing)|drunk|drinking|beer|vodka|smell(?:ed|s|t)? of (?:alcohol|weed|drink|booze)|(?:high|stoned)(?= |[.,!?]|$)|weed|joint|speeding|racing|(?:way |far )?too fast|(?:at|doing|did|hit) (?:[89]|1\\d|2\\d)\\d(?! ?(?:degrees|percent|%|years))|(?:through|ran|jumped|running|on|over) (?:a |the |two |three |several )?red(?: light)?s?|wrong (?:side|lane)|wrong way (?:down|up|on|round|into|along)|swerv\\w*|reckless\\w*|like a (?:maniac|madman|lunatic|race)|no (?:seat ?belts?|lights|brakes)|without (?:lights|seat ?belts?|a licen[cs]e)|tailgat\\w*|on the (?:pavement|sidewalk|cycle lane|hard shoulder|phone)|brak(?:ed|es|ing) (?:so |too |very )?(?:hard|sharply|suddenly)|slammed (?:on )?(?:the )?brakes|road rage|no (?:hands|licen[cs]e)|both hands|(?:shut|closed) the doors? on|doors? (?:open|shut|closed) (?:while|on)|drove off (?:with|while|before)|left (?:the|a|my) (?:child|kid|baby|son|daughter)',
);
const dosed = kind(
  "wrong|doubled?|twice|two times|three times|ten times|mixed up|switched|swapped|expired|out of date|warm|melted|spoiled|frozen|late|delayed|lost|missing|never (?:came|arrived|alerted|alarmed|beeped)|didn't (?:alert|alarm|beep|arrive|come|deliver|go off|warn)|not (?:delivered|arrived|refrigerated|cooled|sealed)|fail(?:ed|s|ing)?|stopp(?:ed|ing)|stops|broke|broken|faulty|recall\\w*|false(?:ly)?|misread\\w*|incorrect\\w*|inaccurate|too (?:much|many|strong|high|low|little)|overdos\\w*|someone else's|another (?:patient|person|customer)'?s?|a stranger's|mislabel\\w*|leak(?:ed|s|ing)|clogged|snapped|jammed|stuck|useless|ran out|run out|running out|runs out|without|no (?:needle|alarm|warning|alert)|contaminated|unsealed|opened|tampered|counterfeit|fake|shut (?:off|down)|cut out|dead|died|empty|skipped|off by|meant for|belong(?:s|ing|ed) to|for (?:a|another|some other|the wrong) (?:patient|lady|man|woman|person|customer)|discontinued|refus\\w*|cancel\\w*",
);
const treats = kind(
  '(?:gave|gives|give|given|told|tells|dispensed|prescribed|sent|handed|delivered|filled|showed|says?|said|label\\w*|printed|pharmac\\w+|chemist|nurse|doctor|clinic|hospital|insulin|inhaler|epi-?pen|oxygen|chemo|pacemaker|pump|sensor|monitor|my (?:dad|father|mum|mom|mother|son|daughter|wife|husband|gran\\w*|baby|child|kid)|he|she|patient|diabet\\w*|take|taking|took|need(?:s|ed)?|seizures?|heart|blood|kidney|low|alarm|alert\\w*|expired|overdos\\w*)',
);
const sharp = kind(
  'box cutters?|scalpels?|stanley knife|blades? (?:out|open|exposed)|sharp|jagged|splinter\\w*|razor[- ]sharp|(?:nails?|screws?|bolts?|wires?|staples?|springs?|glass|metal|needles?|spikes?) (?:is |are |was |were )?(?:sticking|poking|coming|protruding|jutting|came|pok(?:ed|es))|broken (?:glass|tiles?|bottles?|slats?)|shards?|rusty (?:nails?|metal|edge|bolts?|screws?)|exposed (?:nails?|screws?|edges?|metal|spring)|used needles?|syringes?',
);
const rough = kind(
  'slide|playground|pool|beach|floor|seats?|mattress|sofa|chair|edges?|bed|stroller|pram|toys?|carpet|bath|shower|step|stairs|handle|lid|tin|barefoot|cut|cuts|bleeding|sliced|foot|feet|hands?|fingers?|heel|knee|kids?|child(?:ren)?|toddler|baby|son|daughter|dog|bag|box|parcel|pack|everywhere',
);
const smallPart = kind(
  'buttons?|beads?|magnets?|button batter(?:y|ies)|small (?:parts?|pieces?|bits?)|pieces?|parts?|eyes?|nose|wheels?|balls?|squeaker|stuffing|foam|bits?|chunks?|strings?|cords?|straps?|ribbon|bag|cap|lid|teether|dummy|pacifier|rattle|toys?|bottle|screws?|battery (?:cover|door|compartment)|blind cord',
);
const mouths = kind(
  "chok(?:ed|es|ing)|swallow(?:ed|s|ing)|in (?:his|her|my|the|their|its) (?:\\w+'s )?(?:mouth|throat|nose|ear|airway)|(?:around|round|over) (?:his|her|my|the|their) (?:\\w+'s |\\w+ )?(?:neck|throat|head|face|finger|toe)|strangl\\w*|suffocat\\w*|in (?:my|our|the) (?:\\w+ )?(?:baby|son|daughter|toddler|child|kid|dog|puppy|cat)'s (?:mouth|throat)|chew(?:ed|ing) (?:off|on|through)|(?:dog|puppy|cat|baby|toddler|son|daughter|kid|child|boy|girl|he|she) (?:\\w+ )?(?:ate|swallowed|choked on|inhaled)|stuck (?:up|in) (?:his|her|my \\w+'s|the) (?:nose|ear|throat|mouth)",
);
const weapon = kind(
  'knife|knives|guns?|machete|(?:baseball )?bat|weapons?|firearm|pistol|taser|hammer|crowbar|brick|bottle',
);
const wielded = kind(
  'pull(?:ed|s|ing)|threaten\\w*|wav(?:ed|ing)|point(?:ed|ing)|drew|swung|swinging|brandish\\w*|held|attacked|came at|showed (?:me|us)|with a|carr(?:ied|ying)|in his hand|on (?:me|us)|at (?:me|us|my)',
);
const losesControl = kind(
  "spun|spinning|rolled (?:over|away|back|down|into)|rolling (?:away|back)|veer(?:ed|s|ing)|swerv(?:ed|es|ing)|skidd(?:ed|ing)|jerk(?:ed|s|ing)|lurch(?:ed|es|ing)|aquaplan\\w*|hydroplan\\w*|fishtail\\w*|pull(?:ed|s|ing) (?:hard |sharply |suddenly )?(?:to the )?(?:left|right|side)|drift(?:ed|s|ing) (?:across|into|out)|(?:brak(?:ed|es|ing)|stopp(?:ed|ing)|stops|accelerat\\w+|start(?:ed|s|ing)?|mov(?:ed|es|ing)|revv?\\w*|unlock(?:ed|s)|steer(?:ed|s)|turn(?:ed|s)) (?:itself|by itself|on its own|for no reason|suddenly|dead|without warning|hard for nothing)|(?:shut|switch|turn|cut|pow)\\w* (?:itself )?(?:off|out|down)|went (?:dead|dark|black|into limp)|died|stall(?:ed|s|ing)|lost (?:all )?(?:power|brakes|steering|drive)|no (?:brakes|power|steering|lights|headlights)|limp mode|froze|freezes|goes (?:black|blank|dark)|went (?:blank|black)|would not (?:stop|slow|brake)|wouldn't (?:stop|slow|brake)|won't (?:stop|slow|brake)|didn't (?:stop|slow|brake)",
);
const road = kind(
  'motorway|highway|freeway|autobahn|interstate|dual carriageway|fast lane|(?:outside|middle|left|right) lane|bend|curve|corner|junction|intersection|roundabout|crossing|traffic|bridge|tunnel|downhill|hill|slope|ramp|at (?:speed|\\d+)|\\d+ ?(?:mph|km/h|kmh|kph)|while driving|driving|mid[- ](?:drive|ride|turn|flight|air)|at night|in the dark|overtaking|merging|wet road|icy|ice|snow|lorry|truck|school run|with (?:my|the|two|three|our) (?:\\w+ )?(?:kids|children|baby|family|daughter|son)|sea|take-?off|landing|altitude|feet',
);
const crowd = kind(
  'crush\\w*|stamped\\w*|trampl\\w*|squash\\w*|over-?crowd\\w*|over capacity|overfill\\w*|oversold|people (?:were )?(?:pressed|pushed|fainting|passing out|screaming|panicking|falling)|panic\\w*|packed (?:like|so|in|too)|squeezed',
);
const place = kind(
  'doors?|gates?|barriers?|exits?|fence|stairs?|stairwell|escalator|platform|turnstiles?|kids?|child(?:ren)?|breath\\w*|entrance|front rows?|queue|tunnel|bus|train|stewards?|security|ribs?|venue|stadium|concert|gig',
);
const downLine = kind(
  'hanging|dangling|(?:pok|stick)(?:ing|s) (?:out|through)|coming out of|down(?= |[.,!?]|$)|fallen|fell|leaning|exposed|bare|on the (?:ground|floor|road|pavement|path|street|lawn|grass|sidewalk)|across (?:the|our|my)|over (?:the|our|my|a)|low enough|in (?:the|our|my) (?:garden|yard|driveway|pool|hedge)|spark\\w*|live|humming|buzzing|arcing|snapped|broken|uncovered|open|unlit|not covered|no cover|missing|touching|swinging|cut through|dug up|hit',
);
const outdoors = kind(
  'school|path|pavement|sidewalk|street|road|garden|yard|driveway|pool|playground|kids?|child(?:ren)?|live|sparks?|sparking|head height|reach|ground|lawn|trees?|branches|rain(?:ing)?|wall|ceiling|puddle|water|days|weeks|danger\\w*|someone|anyone|somebody|walks?|walking|dog|fell|step(?:ped)?|dark|fence|house|roof|storm',
);
const gasTrouble = kind(
  "cut|hit|struck|drilled|crack(?:ed|s)?|leak\\w*|hiss\\w*|left (?:it )?(?:open|on|running|undone)|loose|unsealed|not sealed|disconnected|uncapped|capped|smell\\w*|won't (?:turn|shut|switch|light|ignite)|broke|broken|damaged|burst|off the wall|whoosh|flames?|yellow flame|alarm|detector|headaches?|sick|dizzy|carbon monoxide|blocked|backdraft|rusted|corroded|expired|wrong",
);
const tap = kind(
  'water(?= (?:is|was|runs|ran|comes|came|turned|looks|smells|tastes|has been))|(?:tap|drinking|bath|pool|well|bottled|your) water|water (?:from|out of|in) the (?:tap|taps|well|pool|fountain)|the water|hot tub|swimming pool|baby bath',
);
const foul = kind(
  'brown|yellow|green|orange|black|cloudy|rusty|contaminat\\w*|lead|bacteria|e\\.? ?coli|legionella|sewage|chemicals?|bleach|metallic|oily|slimy|diesel|petrol|undrinkable|not safe|unsafe|poison\\w*|scalding|boil(?:ing)?|faeces|fecal|worms?|dirty',
);
const drinks = kind(
  'drank|drink(?:s|ing)?|drunk|baby|kids?|child(?:ren)?|bath(?:ed|ing)?|shower\\w*|swim\\w*|swam|swallow\\w*|sick|ill|rash\\w*|skin|eyes?|burn\\w*|formula|bottle|told|warn\\w*|residents',
);
const bites = kind(
  'bed ?bugs?|fleas?|bites|bitten|ticks?|mites|scabies|lice|rats?|mice|wasps?|hornets?|snakes?|spiders?',
);
const bitten = kind(
  'bitten|bites? (?:all|on|over|from)|covered|all over|legs?|arms?|skin|woke up|itch\\w*|attacked|stung|nest|hospital|kids?|baby|child(?:ren)?|infected',
);
const noGear = kind(
  '(?:no|without|not given|never given|lack of|denied|refused) (?:a |any |proper |our |safety )*(?:gloves|helmets?|masks?|ppe|harness(?:es)?|goggles|ear protection|ear ?plugs|respirators?|protective (?:gear|clothing|equipment)|hand ?rails?|wet floor sign|warning (?:sign|light)s?|cones|safety (?:gear|equipment|line|net|training|briefing|bar|boots)|training|boots|guard ?rails?|barriers?|lifeguards?|supervision|ventilation|fire (?:exit|extinguisher)s?|seat ?belts?|life ?jackets?|spotter)',
);
const labour = kind(
  'work(?:s|ed|ing|ers?)?|chemicals?|heights?|roof|warehouse|staff|made (?:me|us|him|her|them)|told (?:me|us|him|her|to)|sent (?:me|us|him|her|up)|stairs?|steps?|holes?|icy?|dark|wet|trench|edge|forced|shift|site|acid|asbestos|climb\\w*|kids?|child(?:ren)?|pool|ride|drill\\w*|grind\\w*|kayak\\w*|raft\\w*|boat|metres?|feet|strap(?:ped)?|bus|coach',
);
const led = kind(
  '(?:your |the )?(?:navigation|sat ?nav|gps|maps?|directions|route(?: planner)?|autopilot|self[- ]driving|lane assist|app)',
);
const astray = kind(
  '(?:on ?to|into|down|over|across|up|towards?|through) (?:the |a |an )?(?:\\w+ )?(?:tracks|railway|train tracks|tram tracks|lake|river|cliff|canal|one[- ]way|oncoming|forest|desert|field|ford|closed (?:road|bridge|pass)|mountain pass|flood\\w*|wrong (?:side|way|lane)|traffic|barrier|wall|truck|lorry|cyclist|pedestrian)|wrong way (?:down|up|on|round|into|along)|wrong side|against traffic|oncoming',
);
const emergency = kind(
  '(?:999|911|112|000|emergency (?:calls?|services|number|line)|ambulance|(?:the )?(?:fire brigade|fire department|police))',
);
const unreached = kind(
  "(?:couldn't|could not|can't|cannot|wasn't able to|unable to|impossible to|no way to|won't|wouldn't) (?:even )?(?:call|ring|phone|dial|reach|get (?:through|hold)|connect|go through|be reached|get past|get in)|no (?:signal|service|network|reception)|fail(?:ed|s|ing)?|didn't (?:connect|work|go through|come)|dropp(?:ed|ing)|blocked|cut off|not (?:connect\\w*|working)|did not (?:connect|go through)|network (?:down|was down|is down)|doesn't work|gave (?:them|the \\w+) the wrong",
);
const stranding = kind(
  "(?:left|dropped|dumped|put|kicked|threw|thrown|turned|sent|ordered|made) (?:me|us|him|her|them|my \\w+|our \\w+|everyone|passengers|people|a (?:child|kid|girl|boy|woman)) (?:\\w+ )?(?:off|out|standing|alone|behind|by the|at the|on the|in the|at a|on a)|(?:sleeping|sleep|slept|spent the night|spending the night|spend the night|stuck|stranded|overnight|camped) (?:\\w+ )?(?:on|in|at|outside) (?:a|an|the|your|this) (?:\\w+ )?(?:bench|terminal|airport|station|platform|bus shelter|roadside|hard shoulder|side of the (?:road|motorway)|car park|parking lot|petrol station|lay-?by|street|kerb|curb|charger)|(?:was|were|been|got) (?:left|dropped|dumped|put|kicked|thrown|abandoned|turned) (?:\\w+ )?(?:off|out|standing|alone|behind|by the|at the|on the|in the|at a|on a|in a)|(?:sitting|waiting|standing|stuck|left|sat) (?:\\w+ )?(?:outside|in front of|at) (?:an?|the|your) (?:closed|locked|shut|empty|dark|deserted) \\w+|missed the last (?:\\w+ )?(?:train|bus|ferry|connection|flight|boat)|last (?:train|bus|ferry) (?:gone|cancelled|never|left|didn't)|no (?:taxis?|way (?:home|back|to get)|bus(?:es)?|trains?|hotels?) (?:and|for|at|left|until|home|anywhere|in|tonight|available)|broke(?:n)? down",
);
const atNight = kind(
  '(?:(?:at |past |after |until |till )?(?:1|2|3|4|5|11|12|one|two|three|four|eleven)(?::\\d\\d)? ?(?:am|a\\.m\\.|in the morning)|midnight|1[12] ?pm|at night|tonight|all night|overnight|until morning|in the dark|pitch (?:black|dark)|in the (?:rain|snow|cold|storm|heat)|freezing|snow(?:ing|storm)?|minus \\w+|-\\d+|no (?:phone|coat|money|lights?|water|food|signal|hotel|shelter)|(?:with|alone with) (?:\\w+ ){0,3}?(?:kids?|child(?:ren)?|baby|toddler|newborn)|my (?:\\d+|\\w+)[- ]year[- ]old|motorway|highway|hard shoulder|middle of|nowhere|desert|alone|with no|by (?:herself|himself|myself|ourselves))',
);
const petEvent = kind(
  'died|dead|is ill|got ill|very ill|sick|vomit\\w*|throwing up|seizures?|limp(?:ing|s)|bleed\\w*|blood|vet|vets|kicked|hit|run over|chok\\w*|swallow\\w*|swollen|burn(?:s|ed|t)|overheat\\w*|poison\\w*|bald patch(?:es)?|lost (?:its|her|his) fur|collapsed|paralys\\w*|paralyz\\w*|escaped|strangl\\w*|cut|injur\\w*|lethargic|reaction|dehydrated|scalded|bitten',
);
const petCause = kind(
  'food|treats?|kibble|collar|flea|tick|chew(?:s|ed)?|toys?|leash|lead|harness|crate|cargo|hold|kennels?|boarding|groom\\w*|sitter|walker|your (?:driver|courier|vet|staff|food|product|people|groomer|van|technician)|courier|after (?:eating|using|your|one|two)|ate|shampoo|vaccine|flight|plane|medication|pills?|fence|bed|gate|recall\\w*',
);

/** What a body shows after harm, and nothing else is called. */
const harmed = kind(
  "in plaster|collar ?bone|urgent care|burns? unit|rushed (?:to (?:a|the|hospital)|him|her|my|me)|(?:scream|cry|cri|howl|writh)(?:ed|es|ing) in pain|in (?:so much |terrible |absolute )?agony|(?:can't|cannot|couldn't|could not|unable to) walk(?! away)|tetanus|stomach pumped|intensive care|(?:lost|losing) consciousness|unresponsive child|stopped breathing|turn(?:ed|ing) blue|miscarr\\w+|skin graft|nerve damage|permanent(?:ly)? (?:damaged?|scar\\w*|blind|deaf|disabled|injur\\w*)|hearing loss|ears? (?:are |is |were |still )?ringing|black eye|whiplash|hypothermia|frost ?bite|heat exhaustion|sepsis|misdiagnos\\w+|wrong (?:leg|eye|tooth|organ|blood|baby)|death ?trap|(?:trip|slip|tripping|choking|strangulation|safety|electrical) hazard|accident waiting|disaster waiting to happen|(?:isn't|not|wasn't|aren't) safe (?:to|for (?:kids|children|anyone|people|my|use))|unsafe (?:to|for|car|vehicle|wiring|product|toy|driv\\w+)",
);
/** Somebody who needs care, left without. */
const leaves = kind(
  '(?:left|forgot|lost|abandoned|dropped|let|put|released|handed|gave) (?:my|our|his|her|a|the|an) (?:\\w+ ){0,2}?(?:daughter|son|child|kid|kids|toddler|baby|grand\\w+|gran|nan|mother|mum|mom|father|dad|girl|boy|brother|sister|niece|nephew|pensioner|patient|lady|man|woman|dog|cat|puppy) (?:\\w+ )?(?:alone|behind|off|out|on the|at the|in the|outside|unattended|waiting|to (?:a|the|someone|some|another)|with (?:a|the|no))',
);
const astrayPlace = kind(
  'alone|behind|unattended|wrong (?:stop|school|station|gate|person|kid|child|parent|address|house|airport|terminal)|on the bus|on the train|road ?side|side of the road|motorway|dark|rain|snow|heat|hot|cold|freezing|stranger|nobody|no one|hours|stretcher|trolley|corridor|floor|parking lot|car park|locked|outside',
);
const rot = kind(
  '(?:black |toxic )?mou?ld|asbestos|lead paint|raw sewage|sewage|gas leak|pigeon droppings|rat (?:urine|poison)',
);
const rooms = kind(
  'nursery|bedroom|kids?|child(?:ren)?|baby|son|daughter|breath\\w*|lungs?|asthma\\w*|school|ward|classroom|playground|every room|cough\\w*|sleep(?:s|ing)?|living in',
);
const tastes = kind(
  '(?:tast|smell|stink|reek)\\w* (?:\\w+ )?(?:of|like) (?:\\w+ )?(?:bleach|chemicals?|petrol|diesel|nail varnish|acetone|ammonia|detergent|metal|paint|gas|cleaning|disinfectant|solvent|vomit)',
);

/** That somebody was on, in or under it, or as good as. */
const aboard = kind(
  'with (?:me|us|him|her|my \\w+|our \\w+|(?:two|three|four|five|six|several|the) (?:\\w+ )?(?:kids|children|people|girls|boys|passengers)|a (?:child|kid|baby|toddler)|kids|children|people|passengers) (?:still )?(?:in|on|inside|under|aboard|underneath|strapped)|while (?:i|we|he|she|they|my \\w+|the kids|our \\w+|someone|people) (?:was|were|am|is|are) (?:\\w+ )?(?:in|on|inside|under|up|climbing|sitting|standing|riding|using|driving|asleep|sleeping|lying|holding)|(?:on top of|onto|underneath|on) (?:me|us|him|her|each other|my (?:pregnant |elderly |little )?(?:wife|husband|son|daughter|mum|mom|mother|dad|father|baby|kids?|child|leg|foot|head|gran\\w*|friend|sister|brother|dog))|under (?:me|us|him|her|my (?:wife|husband|son|daughter|mum|mom|mother|dad|father|weight)|our feet)|(?:missed|missing) (?:me|us|him|her|my \\w+|our \\w+|the kids|a child|everyone) by|(?:inches|centimet\\w+|a metre|a foot|seconds|a hair|a hand) (?:from|away|before|later|earlier|in front)|(?:standing|sitting|walking|playing|sleeping|lying|stood|sat|parked) (?:right |just )?(?:next to|under|below|beneath|behind|beside|underneath) (?:it|that|there|them)',
);
/** What goes wrong with a thing at all. */
const goesWrong = kind(
  'broke|breaks|broken|snapp\\w+|crack(?:ed|s)|collaps\\w+|tipp(?:ed|s|ing)|toppl\\w+|fell|fall(?:s|ing|en)|dropp(?:ed|ing)|ripp(?:ed|s|ing)|tore|torn|came (?:off|down|away|loose|apart|flying)|gave (?:in|way|out)|gives (?:in|way|out)|took off|blew|flew|slipp?\\w+|slid|rolled|flipped|overturned|burst|explod\\w+|shatter\\w+|caught|caved|sank|sunk|stopped|sprang|sprung|swung|slamm\\w+|crash\\w+|revers\\w+|back(?:ed|ing) (?:up|into|out)|accelerat\\w+|braked|swerv\\w+|drove|cut out|shut|jamm\\w+|lost|fail\\w+|unlatch\\w+|detach\\w+|came (?:in|at|through)|rain(?:ed|ing)? down|hit|lean\\w+|give way',
);
/** Where people are. */
const crowdPlace = kind(
  '(?<=(?:into|onto|over|at|through|on|across|towards?) (?:the |a |an |our |my |your )?(?:\\w+ )?)(?:crowd|stands?|audience|playground|queue|people|kids?|children|school ?(?:run|yard|bus)?|passengers|pedestrians|zebra crossing|picnic|guests|pram|cyclists?|spectators|bus stop|pavement|sidewalk|footpath|cycle path)',
);
const hazards = kind(
  'fireworks?|flares?|tiles?|bricks?|glass|debris|sparks|scaffold\\w*|drones?|branches|ice|snow|stones?|gravel|oil|acid|fuel|gas|chemicals?|water|concrete|plaster|cables?|poles?|signs?|panels?|trolley|forklift|van|truck|crane|pallets?|crates?|piano|ladder|rain down|rained down',
);
const goesInto = kind(
  'went|fell|fallen|falling|dropp\\w+|leak\\w*|spill\\w*|rain(?:ed|ing)?|flew|flying|landed|hang(?:s|ing)|poured|pouring|swung|crash\\w*|rolled|drove|came|threw|thrown|sliding|slid|hit|shot|blew|blowing|explod\\w*',
);
/** Networks whose trouble is nobody's own to mend. */
const mains = kind(
  'transformers?|substations?|electricity (?:line|pole|cable|meter|box)|power ?(?:lines?|poles?|cables?)|pylons?|(?:our |the )?(?:house |home |street )?wiring|fuse ?(?:box|board)|junction box|meter box|gas (?:main|meter|line|pipe)|high voltage|overhead line|distribution board|street ?(?:light|lamp)|lamp ?post',
);
const mainsTrouble = kind(
  'humm\\w*|hums|buzz\\w*|leak\\w*|spark\\w*|crackl\\w*|hot|smell\\w*|smok\\w*|bang(?:ed|s|ing)?|popp\\w*|tilt\\w*|lean\\w*|hit|cut|damaged|drilled|struck|wet|water|flood\\w*|glow\\w*|vibrat\\w*|shock|tingl\\w*|hiss\\w*|open|exposed|burn\\w*|melt\\w*|black',
);
/** What holds a small child. */
const childGear = kind(
  '(?:car|booster|child|infant|bike) ?seats?(?: base)?|cribs?|cots?|bassinets?|prams?|push ?chairs?|strollers?|high ?chairs?|(?:stair|baby) ?gates?|baby (?:carrier|sling|bouncer|swing|walker|monitor)|bunk ?beds?|changing table|play ?(?:pen|house)|climbing frame|trampolines?|bouncy castle|toddler (?:bed|tower)|pacifiers?|dumm(?:y|ies)|teeth(?:er|ing (?:ring|toy))',
);
const childGearFails = kind(
  "crack(?:ed|s)|snapp(?:ed|s)|collaps\\w+|tipp(?:ed|s)|toppl\\w+|fell (?:apart|over|off|out|to bits)|fall(?:s|ing) (?:apart|to bits)|came (?:off|apart|loose|undone|open)|comes (?:off|apart|loose|undone|open)|opened (?:by itself|while|with)|unlatch\\w+|unclip\\w+|unbuckl\\w+|gave (?:in|way)|took off|overheat\\w*|brakes? (?:fail|don't|doesn't|does not|won't)|(?:won't|doesn't|does not|didn't|don't) (?:lock|latch|click|hold|stay|buckle)|recall(?:ed)?|sharp|splinter\\w*|pinch\\w*|toxic|loose (?:screw|bolt|part)s?|broke (?:while|with|in (?:my|his|her|the)|off|under|apart)|shears?|sheared",
);
const slippery = kind(
  '(?:floors?|steps?|stairs?|ramps?|decks?|tiles|platforms?|pavement|path|gangway|shower|walkway|bathroom|entrance|car park)',
);
const slick = kind(
  'like (?:glass|ice|an ice rink)|slick|slippery|(?:covered in|wet with|full of) (?:oil|ice|grease|soap|water)|black ice|icy|no grip|un-?gritted|not gritted|polished|greasy',
);
const struckDown = kind(
  'carried (?:out|off|away)|(?:on|by) stretchers?|stretchers?|blue lights|fell|broke|hurt|slipped|went (?:down|flying)|cracked|someone|somebody|person|people|nobody|no sign|hip|ribs?|elderly|old',
);
const carried = kind(
  "on stretchers?|carried (?:out|off) (?:unconscious|on|by|injured)|(?:second|third|another) (?:\\w+ ){0,3}?carried out|blue in the face|went blue|stopped his breathing|(?:couldn't|could not|can't) open my eyes|ill (?:since|after|from) (?:your|the|eating)|sick (?:since|after|from) (?:your|the|eating)|wrong (?:tooth|leg|eye|knee|village|patient)",
);

/** What cuts, burns or heats. */
const cutting = kind(
  '(?:lawn ?)?mowers?|saws?|chain ?saws?|drills?|grinders?|hedge trimmer|blenders?|mixers?|slicers?|treadmills?|heaters?|ovens?|hobs?|stoves?|irons?|kettles?|fryers?|straighteners|electric blanket|heat(?:ing|ed)? (?:pad|blanket)|gas|burners?|grills?|throttle|accelerator|engine|motor|e-?scooter|e-?bike|escalator|conveyor',
);
const runsOn = kind(
  "(?:kept|keeps) (?:on )?(?:running|spinning|going|heating|cutting|pulling|turning|firing|charging)|(?:won't|wouldn't|doesn't|didn't|will not|would not|does not|did not|can't be) (?:turn(?:ed)?|switch(?:ed)?|shut|cut|stop(?:ped)?) ?(?:off|out|down|spinning|when)?",
);

/** What is dangerous only by what comes together, as docs/triage.md explains. The likeliest first. */
export const dangers: readonly Frame[] = [
  sentence(givesWay, carriers),
  sentence(givesWay, running),
  sentence(givesWay, heavy),
  sentence(givesWay, powered, person),
  clause(body, hurts),
  clause(body, caughtIn),
  clause(body, hotDrink),
  sentence(body, givesWay, hurts),
  sentence(body, glows, powered),
  clause(violence, staff),
  clause(pursues, staff),
  clause(pursues, outsider),
  clause(near, worst),
  sentence(harmed),
  sentence(carried),
  clause(aboard, goesWrong),
  clause(crowdPlace, goesInto, hazards),
  clause(mains, mainsTrouble),
  clause(childGear, childGearFails),
  sentence(slick, slippery, struckDown),
  sentence(leaves, astrayPlace),
  clause(rot, rooms),
  clause(tastes, food),
  passage(falls, carriers),
  passage(carriers, fails, dependant),
  sentence(skincare, hurts, bodily),
  clause(reaction, skincare),
  clause(swells, powered),
  clause(jolts, powered),
  clause(wires, glows),
  clause(wires, bareWires),
  sentence(wires, downLine, outdoors),
  sentence(losesControl, vehicles, road),
  sentence(losesControl, dash, atSpeed),
  clause(running, losesControl),
  sentence(running, fails, road),
  clause(reckless, driving),
  sentence(foreign, found, food),
  passage(spoiled, food, eaten),
  passage(spoiled, food, unwell),
  passage(unwell, food, since),
  sentence(unwell, fumes),
  passage(allergen, unwell),
  sentence(allergen, mislabelled, food),
  passage(noUtility, dependant),
  passage(noUtility, exposed),
  passage(shutIn, confined, howLong),
  passage(helpless, dependant),
  clause(hotDrink, spills),
  clause(waysOut, useless),
  sentence(intrudes, outsider, home),
  clause(byItself, locks),
  sentence(medicines, dosed, treats),
  passage(medicines, mislaid),
  sentence(medicines, unwell),
  sentence(sharp, rough),
  sentence(mouths, smallPart),
  clause(weapon, wielded, staff),
  sentence(crowd, place),
  clause(gas, gasTrouble),
  passage(tap, foul, drinks),
  clause(tap, brown),
  sentence(tap, unwell),
  clause(runsOn, cutting),
  passage(roadside, waits),
  sentence(bites, bitten),
  sentence(noGear, labour),
  sentence(astray, led),
  sentence(emergency, unreached),
  passage(stranding, atNight),
  passage(stranding, dependant),
  sentence(animal, petEvent, petCause),
  passage(glows, powered, dependant),
];
