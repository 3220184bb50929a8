import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    'f+u+c*k+ (?:you|u|off|ur|your|yourself|yourselves|this company|them|all of you)|screw (?:you|u|yourself)|piss off|go to hell|(?:eat|suck) (?:shit|my|a|it)|kiss my ass|shut (?:the \\w+ )?up|stfu|gtfo|kys|bugger off',
    "(?:you|u|ur|you're|your|these|those|such|absolute|bunch of|pack of|what an?|total|complete|stupid|fucking|lying|greedy|dumb|you are|they are|are all|is an?) (?:\\w+ ){0,3}?(?:idiots?|morons?|imbeciles?|scum(?:bags?)?|assholes?|arseholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|dicks?|pricks?|clowns?|crooks?|thie(?:f|ves)|liars?|parasites?|retards?|pigs?|rats?|losers?|twats?|wankers?|trash|garbage|pieces? of (?:shit|crap|garbage|trash)|douche\\w*|sluts?|whores?|nazis?|fascists?|incompetents?|con ?m[ae]n|scammers?)",
    'piece of (?:shit|crap|garbage|trash)|son of a bitch|motherf\\w+|asshole|dickhead|scumbag|cunt',
    "(?:i(?:'ll|'m going to| will|'m gonna)|we(?:'ll| will)|someone should|going to|gonna|hope (?:you|he|she|they)(?: all)?|you (?:should|deserve to)|deserves? to) (?:\\w+ ){0,2}?(?:kill|shoot|hang|burn (?:down|you)|beat|smash|punch|stab|hunt|strangle|find (?:you|out where you)|die|rot|suffer|be (?:shot|hanged|hung)|choke|get cancer)|know where you live|watch your back|you(?:'re| are) (?:dead|going down|finished)|watch yourself|(?:i |we )?know where (?:you|your|u|ur) (?:live|park|office|kids?|work|sleep|family)\\w*|where you (?:park|live|sleep)|brain ?dead|hey (?:crooks?|idiots?|clowns?|thie(?:f|ves)|scammers?|losers?)|(?:^|[.!?] )?(?:idiots|morons|clowns|crooks|parasites|thieves)(?=[.,!]| (?:all|every|the lot))|being this (?:dumb|stupid)|you(?:'re| are|r)? (?:so )?(?:ugly|dumb|stupid|pathetic|disgusting|trash|garbage|worthless|useless idiots?)|(?:lying|thieving|greedy|dirty|slimy) (?:little )?(?:weasels?|parasites?|rats?|snakes?|pigs?|cowards?|bastards?|company|lot)|you (?:lot|people|guys|all) are (?:all )?(?:trash|scum|garbage|morons|idiots|vermin)|are trash|whole company\\. trash|pathetic (?:greedy )?(?:little )?(?:company|excuse|losers?)|step on lego|arschl[oö]ch[^\\s.,!?]*|vollidiot[^\\s.,!?]*|sinverg[uü]enzas?|imb[eé]cil[^\\s.,!?]*|cretin[^\\s.,!?]*|connards?|salauds?|stronz[^\\s.,!?]*|kurw[^\\s.,!?]*|wichser|idioten|hurensohn|gilipollas|hijos? de puta|cabr[oó]n\\w*",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    'die on (?:this|that) hill|died? (?:for|to) [a-z]+ \\w+|kill (?:the|my) (?:app|battery|process|mood|vibe)|die (?:of|from) (?:laugh\\w*|boredom)',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'abuse',
  description: 'The post insults or threatens somebody.',
  check: ({ text }) => reasons('abuse', 'triage_abuse', text, said, not),
};

export default rule;
