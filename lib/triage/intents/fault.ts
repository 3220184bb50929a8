import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "(?:not|isn't|aren't|wasn't|doesn't|don't|didn't|won't|wont|doesnt|dont|isnt|stopped|stops|quit|never|no longer|hasn't|ain't|barely|hardly|still not|not even|refus(?:es|ed|ing) to|fail(?:s|ed|ing)? to) (?:\\w+ ){0,2}?(?:work(?:ing|s|ed)?|load(?:ing|s|ed)?|open(?:ing|s)?|start(?:ing|s)?|charg(?:e|ing|es)|connect(?:ing|s|ed)?|respond(?:ing|s)?|turn(?:ing)? on|function(?:ing)?|play(?:ing)?|sync(?:ing)?|updat(?:e|ing)|download(?:ing)?|install(?:ing)?|show(?:ing)?(?: up)?|showed|appear(?:ing|ed)?|arriv(?:e|ed|ing)|com(?:e|ing)|came|receiv(?:e|ed)|recieve[d]?|get(?:ting)?|got|deliver(?:ed)?|send(?:ing)?|sent|pick(?:ed)? up|answer(?:ed|ing)?|reply|replied|fit(?:ting)?|scan(?:ning)?|accept(?:ing|ed)?|recogni[sz]\\w+|registering|print(?:ing)?|switch(?:ing)? on|let(?:ting)? me|allow(?:ing|ed)? me|stay(?:ing)?|ship(?:ped)?|been (?:fixed|delivered|resolved|refunded|credited|sent|shipped|processed))",
    "(?:can't|cannot|cant|couldn't|unable to|not able to|impossible to|won't let me|wont let me|isn't letting me|not letting me|doesn't let me|doesn't allow me) (?:even |seem to |actually |currently |now )?(?:get|log|sign|access|open|use|find|connect|order|buy|pay|play|watch|check|book|see|download|install|load|add|change|update|reach|contact|cancel|make|do|view|reset|redeem|register|view|upload|call|send|receive|speak|return|track|turn|switch|print|stream|listen|print|charge|submit|complete|finish|enter|hear|move|select|verify|activate|edit|delete|remove|login|checkout)",
    'broke(?:n|s)?|breaks?|breaking|crash(?:es|ed|ing)?|freez(?:es|ing)|froze(?:n)?|glitch\\w*|bug(?:s|gy|ged)?|lag(?:s|gy|ging)?|error(?:s)?|fault(?:y|s)?|defect(?:ive|s)?|malfunction\\w*|damag(?:e|ed|es|ing)|crack(?:ed|s|ing)?|shatter\\w*|scratch(?:ed|es)?|torn|ripped|rips?|leak(?:s|ed|ing|y)?|flood(?:s|ed|ing)?|stain(?:ed|s)?|dead|died|bricked|stuck|jammed|fell (?:apart|off)|falling (?:apart|off)|came (?:apart|off|loose)|worn out|peel(?:ing|ed)|faded|shrunk|shrank|loose|mou?ldy?|stale|rotten|expired|spoil(?:ed|t)|raw|undercooked|soggy|cold food|outage|outages|down(?: again)?|offline|unavailable|disconnect(?:s|ed|ing)?|drops? (?:out|calls?)|dropp(?:ed|ing) (?:calls?|out|off)|buffer(?:s|ing)|slow(?:er|est|ly)?|timed? out|no (?:signal|service|internet|connection|power|electricity|water|heating|heat|hot water|wifi|wi-fi|sound|picture|coverage|network|data|dial tone|receipt|tracking|bags?|seats?|refund|reason|explanation|sign of)|lost (?:my|our|the) (?:\\w+ )?(?:bags?|luggage|order|package|parcel|suitcase|reservation|booking|data|files?|save|progress|connection|signal|account|baggage|item)|missing|disappeared|vanished|gone|wiped|deleted|lost|locked (?:me )?out|hacked|blocked|suspended|banned|disabled|declined|rejected|refused|denied',
    "(?:problem|issue|trouble|difficult(?:y|ie)|complaint|bug|concern)s?|late|delay(?:s|ed|ing)?|overdue|cancel(?:l?ed|s|l?ing|lation)(?: again)?|overbooked|out of (?:stock|order|date|sync)|wrong (?:item|order|size|colou?r|address|name|one|product|price|food|thing|date|day|account|number|bag|seat|info\\w*)|incorrect(?:ly)?|inaccurate|incomplete|mis-?(?:placed|handled|sold|quoted|labelled|spelled)|mistakes?|mix[- ]?up|screw(?:ed|s|ing)? up|mess(?:ed|es|ing)? up|fuck(?:ed|s|ing)? up|botched|ruin(?:ed|ing|s)?|destroyed|wreck(?:ed|s)?|no[- ]?show|didn't (?:turn|show) up|never (?:came|arrived|showed|turned|called|received|got|happened|delivered|shipped|told|replied|responded|answered|heard)|(?:double|over|wrongly|incorrectly|still (?:being|getting)) ?charged|charged (?:me |us |my \\w+ )?(?:twice|double|for|again|extra|too much)|hidden (?:fees?|charges?|costs?)|overcharg\\w+|bill(?:ed|ing) (?:me|us|twice|error|issue|for)|price (?:hike|increase|rise)s?|went up|put(?:ting)? up (?:the |your |my )?prices?|short[- ]?changed|downgraded|bumped|stranded|diverted|out of order|not (?:as|what) (?:described|advertised|promised|i ordered|we ordered|expected)|false advertising|promised|supposed to|should(?:n't| not)? (?:have|be)|should've|was told|were told|told me|told us|expected|instead(?: of)?",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    '(?:no|without|never had a|not a|any|zero) (?:problems?|issues?|trouble|faults?)|break(?:fast| the news|ing news|ing bad|point| room)|late(?: night|r|ly|st)|as expected|slow (?:clap|down|cooker|motion|dance)|lost in|down (?:to earth|under|for|with|the|at|on|in|town|there|here)|count(?:ing)? down|not a problem|tie break|raw (?:talent|material)|gone (?:to|for|with)|dead (?:tired|serious|funny)',
  ].join('|'),
);

const rule: IntentRule = {
  id: 'fault',
  intent: 'help_complaint',
  description: 'Something does not work, is broken, late, missing or wrong.',
  check: ({ text }) => reasons('fault', 'triage_sign_fault', text, said, not),
};

export default rule;
