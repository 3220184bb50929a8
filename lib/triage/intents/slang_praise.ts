import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "(?:is|are|was|so|straight|absolute(?:ly)?|actual|pure|lowkey|literally|this|that|it's|its|goes) (?:straight |so |absolute |actually |literally |just )?(?:fire|sick|sick af|dope|lit|insane|unreal|wild|nuts|killer|bonkers|mental|filthy|nasty|mint|ace|peng|hard|heat|goated|elite|top tier|god ?tier|bussin|slapping|peak|gas|cracked|beast|a beast|a monster|a weapon|a vibe|the goat|the one|the bomb|the shit|on point|next level|magic|class|buzzing|tight)|slaps|slapped|bangs|banger|absolute (?:unit|legend|beast|banger|scenes|dream|weapon|joy|belter|cracker|champ)|killer (?:feature|app|update|deal|camera|sound|battery|machine|car)|sick (?:ride|car|update|design|feature|game|interior|jump|camera)|insanely|ridiculously|stupidly (?:good|fast|quick|easy|smooth)|so (?:damn|freaking|fucking|bloody) good|damn good|bloody (?:good|brilliant|marvellous|lovely)|(?:fucking|freaking|effing) (?:love|great|amazing|awesome|brilliant|legend)|hell yes|hell yeah|lfg|let's go+|let ?him cook|(?:you|they|he|team) (?:guys )?(?:really |absolutely )?(?:cooked|ate|nailed|crushed|smashed|killed) (?:it|with|this|that)|cooked with|ate and left|no crumbs|nailed it|smashed it|crushed it|killed it|killing it|(?:huge|massive|big|rare|common) (?:w|win|dub)|w (?:update|company|ceo|service|move|drop|team|release|car|app)|chef'?s kiss|no notes|mic drop|hats? off|take a bow|chapeau|bravo|proper (?:job|service|good|nice)|class act|top (?:man|lads?|bloke|woman|team|job|people|quality|drawer)|good (?:lads?|people|eggs?|stuff|work|job|on (?:you|ya))|fair play|credit where|well in|well played|nice one|mad (?:respect|props)|much respect|big up|respect (?:for|to)|i bow|take my money|here for it|i'm sold|day one|game over for|holy grail|can't go back|living my best|blew (?:me|my mind|us)|blown away|mind ?blow(?:n|ing)|jaw (?:dropped|on the)|what a (?:car|ride|machine|day|product|team|service|night|time|drive|launch|landing|crew|company|phone|camera|game|beauty)|best thing|so worth|five stars|ten out of ten|10 ?/ ?10|11/10|100/10|\\d+/10",
  ].join('|'),
);
// What looks alike and is not.
const not = terms('10 ?/ ?10 would be|rate it|well played you|good job i');

const rule: IntentRule = {
  id: 'slang_praise',
  intent: 'praise',
  description: 'The writer praises in slang.',
  check: ({ text }) => reasons('slang_praise', 'triage_sign_slang_praise', text, said, not),
};

export default rule;
