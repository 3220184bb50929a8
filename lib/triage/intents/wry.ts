import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "oh,? (?:great|lovely|joy|good|look|how|brilliant|wonderful|perfect|fantastic|nice|yay|wow|sure|you)|ah,? (?:yes|lovely|the|great|good)|thanks (?:ever )?so (?:much )?for (?:the (?:delay|cold)|nothing|letting|making|cancel\\w*|losing|ruin\\w*)|thanks (?:a lot |a bunch )?for (?:nothing|the (?:delay|broken|wait|surprise|extra)|losing|cancel\\w*|ruin\\w*|wasting|ignoring|making|leaving|forgetting)|big thanks to whoever (?:cancel|lost|sched|broke)\\w*|(?:great|good|nice|excellent|amazing|fantastic|brilliant|top|stellar|superb|lovely|wonderful) (?:job|work|effort|touch|trick|timing|service|stuff|way to|move|start)(?:,| as always|\\.\\.\\.| everyone| team| guys| losing| fixing| putting| ignoring| sending| closing| cancel\\w*)|well done (?:for|on|everyone|you)|bravo,|congrat\\w*,? you|love (?:how|that|it when|being|waiting|sitting|paying|when)|so (?:proud of you|glad i (?:paid|pay|waited|stayed)|kind of you)|ever so kind|how (?:kind|lovely|nice|generous|convenient|thoughtful|very) of|how convenient|(?:must|it must) be nice|award[- ]winning|world[- ]class|five stars? (?:to|for)|10/10 (?:would|for)|10 out of 10 for|slow clap|round of applause|pat on the back|keep up the|genius(?:es)?|visionary|masterclass in|impressive,? (?:really|that|how)|what a surprise|surprise,? surprise|shock(?:er|ing),|who (?:knew|would have|could have)|guess (?:what|who|whose|i'll|how)|of course|naturally|obviously|apparently|allegedly|supposedly|so-?called|in theory|sure,|yeah,? right|yeah sure|totally normal|as usual|as always|as ever|yet again|like clockwork|no surprise|funny how|funny that|fun fact|pro tip|story time|long story short|plot twist|spoiler|breaking:|update:|day \\d+|roses are red|dear diary|rumou?r has it|if i wanted|tell me again|remind me|imagine (?:paying|charging|being|having)|so the plan is|turns out|says (?:the app|the site|i|your)|said the|in the middle of|full price|premium|priority|unexpectedly high|high call volume|we value|valued customer|your call is important|hold music|the (?:best|only) (?:thing|part) about|philosoph\\w*|invisible|magic(?:ally)?|ornament|paperweight|museum|comedy|circus|joke|hide and seek|lottery",
  ].join('|'),
);
// What looks alike and is not.
const not = terms('thanks for nothing to');

const rule: IntentRule = {
  id: 'wry',
  intent: 'help_complaint',
  description: 'Praise that means the opposite, or a joke at the company.',
  check: ({ text }) => reasons('wry', 'triage_sign_wry', text, said, not),
};

export default rule;
