import { kind } from './frame.ts';

/** What carries, holds, lifts or guards people, so that nobody should be on it when it gives way. */
export const carriers = kind(
  'ladders?|step ?ladder|scaffold\\w*|harness(?:es)?|carabiners?|karabiners?|ropes?|hammock|swings?(?! by| of)|playground|climbing (?:frame|wall|hold|rope)|trampolines?|bouncy castle|slides?(?! (?:deck|show|into|in))|see-?saw|monkey bars',
  'prams?|push ?chairs?|strollers?|bugg(?:y|ies)|cribs?|cots?|bassinets?|bunk ?beds?|high ?chairs?|(?:car|booster|child|baby|bike|infant) ?seats?|(?:stair|baby|safety) ?gates?|baby (?:carrier|sling|bouncer|swing|walker)|changing table|bed (?:frame|rail|slats?)|slats',
  'wheelchairs?|crutch(?:es)?|walking (?:stick|frame)|rollator|walker|stair ?lift|hoist|mobility scooter|grab (?:rail|bar)|shower seat|prosthe\\w+',
  'elevators?|lifts?(?! (?:me|off|my|the))|escalators?|travelator|stair(?:s|case|well)|banisters?|hand ?rails?|railings?|balcon(?:y|ies)|balustrade|scaffolding|gangway|jetty|pontoon|grandstand|bleachers?|barriers?',
  'chair ?lifts?|gondola|cable ?car|zip ?line|roller ?coaster|carousel|merry-go-round|ferris wheel|dodgems?|bumper cars?|water ?slide|diving board|bungee|ski (?:binding|lift)|bindings?|surfboard|life ?(?:jacket|vest)|dinghy|kayak|ferry',
  'treadmills?|bench press|barbell|squat rack|smith machine|exercise bike|spin bike|pull-?up bar|dumb-?bells?|resistance band|(?:gym|rowing|weight) machine',
);
/** What a vehicle is steered, stopped or held on the road by. */
export const running = kind(
  '(?:steering|front|rear|back|driver|pram|bike|car|trailer|scooter|truck|van|bus) ?wheels?|wheels? (?:nuts?|bolts?|bearing)|lug ?nuts?|steering(?! (?:committee|group))|tyres?|tires?|treads?|brakes?|handle ?bars?|handlebars?|forks?(?= (?:snap|broke|shear|crack))|crank|seat ?post|axles?|suspension|tow ?bar|tie rod|ball joint|drive ?shaft|accelerator|throttle|bonnet|air ?bags?|seat ?belts?|head ?lights?|gear ?box|clutch|wind ?(?:screen|shield)|sun ?roof|tailgate|rotor|landing gear|propeller|roof (?:rack|box)',
);
export const vehicles = kind(
  '(?<=(?:my|our|the|your|an?|his|her|rental|hire|courtesy|loan|company|new|family|this|that) (?:\\w+ )?)(?:cars?|vans?|trucks?|lorry|bus|coach|taxi|cab|ute|suv|scooter|bike|motor ?(?:bike|cycle)|moped|e-?(?:bike|scooter)|tram|train|vehicle|motorhome|camper)(?! park)|(?:car|truck|van|bus|engine|motor)(?= (?:just |suddenly |then )?(?:shut|died|stopped|stalled|spun|rolled|lost|cut|accelerat|veered|swerved|jerked|lurched|braked))|e-?scooters?|e-?bikes?|rental|forklift|tractor|quad bike|jet ?ski|drones?|helicopter|aircraft|plane',
);
/** What is heavy, and hangs or stands above people. */
export const heavy = kind(
  'ceilings?|roof(?:s|ing)?(?! rack| box)|roof tiles?|chandeliers?|ceiling fan|wardrobes?|book ?(?:case|shelf)\\w*|dressers?|chest of drawers|(?:kitchen |wall |medicine |bathroom )?cabinets?|cupboards?|garage doors?|(?:security |school |driveway |iron |front |sliding |metal )gates?|shutters?|masts?|pylons?|utility poles?|power poles?|lamp ?posts?|trees?|branch(?:es)?(?= (?:fell|came|crash|on))|cranes?|billboards?|bricks?|concrete|masonry|chimney|scaffold(?:ing)?|drones?|solar panels?|panels?(?= (?:fell|came|flew|slid|blew))|window panes?|shower (?:screen|door)|(?:oven|shower|fridge|patio|glass|lift|train|bus) doors?|tv (?:mount|bracket)|headboard|radiator|water (?:tank|heater)|hot water tank|crates?|pallets?|luggage (?:rack|bin)|overhead (?:bin|locker)|speakers?|loudspeaker|projector',
);
/** What runs on or carries current, and what burns. */
export const powered = kind(
  'batter(?:y|ies)|chargers?|charging (?:cable|port|brick|point|pad|handle|gun|post|station|stall)|wall ?box|wall connector|connectors?|switch ?board|light switch|street ?light|isolator|power (?:board|tool)|fridges?|freezers?|tvs?|laptops?|phones?|tablets?|head ?phones|ear ?buds|smart ?watch|console|router|vacuums?|fans?|humidifier|diffuser|coffee (?:machine|maker)|slow cooker|rice cooker|tooth ?brush|e-?scooters?|e-?bikes?|power ?(?:bank|banks|strip|brick|supply)|adapt[eo]rs?|plugs?|sockets?|outlets?|extension (?:lead|cord)|fuse ?(?:box|board)?|breakers?|(?:electric |smart |gas )?meter(?: box)?|consumer unit|wiring|transformers?|inverters?|generators?|heaters?|radiant heater|electric blanket|heat(?:ing|ed)? (?:pad|blanket|mat)|hot water bottle|toasters?|kettles?|ovens?|hobs?|stoves?|cookers?|pressure cooker|air ?fryers?|deep fryer|microwaves?|dryers?|hair ?(?:dryer|straightener)s?|straighteners|curling (?:iron|tongs)|irons?|dish ?washers?|washing machines?|boilers?|furnaces?|fire ?places?|candles?|lamps?|light ?bulbs?|fairy lights|fireworks?|bbq|barbecues?|grills?|vapes?|e-?cig\\w*|blenders?|food processor|mixer|lawn ?mowers?|chain ?saws?|(?:circular|table|band) saw|drills?|grinders?|hedge trimmer|pressure washer|robot vacuum|hover ?boards?',
);
export const wires = kind(
  'cables?|wires?|power ?lines?|live wires?|overhead lines?|manholes?(?: cover)?|telephone pole|drain cover|trench|power pole|utility pole|pylon|substation|meter box|junction box|(?:telegraph|lamp) ?(?:pole|post)',
);
export const gas = kind(
  'gas (?:pipes?|lines?|mains?|hobs?|valves?|rings?|stoves?|meters?|boilers?|heaters?|bottles?|canisters?|cylinders?|cookers?|taps?|supply|burners?|hose|bbq|grill)|propane|butane|boilers?|flue|carbon monoxide|furnace',
);
/** What is eaten and drunk, and where that is done. */
export const food = kind(
  'food|meals?|lunch|dinner|breakfast|burgers?|pizzas?|salads?|soups?|sandwich(?:es)?|wraps?|kebabs?|tacos?|burritos?|sushi|chicken|nuggets?|beef|pork|sausages?|meat|ham|fish|prawns?|shrimps?|oysters?|mussels|seafood|salmon|tuna|eggs?|rice|noodles?|pasta|curry|bread|buns?|rolls?|cakes?|cookies?|biscuits?|muffins?|pastr(?:y|ies)|cereal|muesli|granola|porridge|yogh?urts?|cheese|milk|butter|ice ?cream|desserts?|chocolates?|candy|sweets|gummies|crisps|chips|fries|nuts|fruit|berries|grapes|salsa|dip|sauce|dressing|jam|honey|formula|baby food|puree|pouch|smoothies?|juice|coffee|tea|latte|beers?|wine|cola|soda|drinks?|(?:bottled |tap )?water|bottle|jar|(?:a|the|my|your) (?:can|tin)|platter|buffet|canteen|catering|bakery|deli|restaurant|take ?away|lasagne|lasagna|ready meal|ramen|dumplings?|toast|groceries|grocery bag|meal kit|delivery|dish|bowl|snacks?|bar|treats?|kibble|(?:dog|cat|pet) food|spinach|lettuce|vegetables|veg|beans|hummus|stew|pie|pancakes?|waffles?|doughnuts?|donuts?|croissants?|bagels?',
);
export const medicines = kind(
  'tablets?|pills?|capsules?|doses?|dosage|dosing|medicines?|medications?|meds|prescriptions?|insulin|inhalers?|epi-?pens?|antibiotics?|painkillers?|syrup|syringes?|vaccines?|jabs?|eye ?drops|injections?|infusions?|infusion pump|insulin pump|chemo|warfarin|pacemaker|glucose (?:monitor|meter|sensor)|heart (?:monitor|rate)|blood (?:pressure|sugar|glucose)|cpap|oxygen|nebuli[sz]er|thermometer|contact lens(?:es)?|defibrillator|catheter|dialysis|blood thinners?',
);
/** What is put on the skin. */
export const skincare = kind(
  'creams?|lotions?|serums?|moisturi[sz]ers?|sun ?(?:screen|cream|block)|spf|shampoos?|conditioner|hair (?:dye|colou?r|mask|oil|removal|relaxer|treatment)|dyes?|bleach|deodorants?|antiperspirant|make-?up|foundation|mascara|eyeliner|lipsticks?|lip (?:balm|gloss|filler)|eye ?shadow|lash(?:es| glue)|nail (?:gel|glue|polish)|gel nails|peel|face (?:mask|wash|cream)|cleanser|toner|soap|wax(?:ing)?|shav(?:er|ing)|razors?|perfumes?|aftershave|nappies|nappy|diapers?|wipes?|detergent|washing powder|fabric softener|tattoos?|piercing|patch(?:es)?|watch ?(?:strap|band)|wrist ?band|fitness (?:band|tracker)|earrings?|necklace|ring|bra|leggings|insoles?|bed ?sheets?|mattress|facial|laser|botox|filler|massage oil|essential oil|sauna|tanning (?:bed|lotion)|spray tan|salon|hot tub|pool',
);
