import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "thank(?:s|ing|ful)?|thank you|thx|thanx|tysm|ty|cheers|much appreciated|appreciat(?:e|ed|ion)|grateful|great(?:est|ly)?|good|best|love(?:d|s|ly)?|loving|awesome(?:ness)?|amazing(?:ly)?|amazed|fantastic(?:ally)?|excellent(?:ly)?|excellence|brilliant(?:ly)?|wonderful(?:ly)?|fab(?:ulous)?|superb|outstanding|terrific|perfect(?:ly|ion)?|beautiful(?:ly)?|gorgeous|stunning|delicious|tasty|yum(?:my)?|happy|pleased|delighted|thrilled|glad|impressed|impressive|enjoy(?:ed|ing|able|s)?|excited|exciting|can't wait|congrat(?:s|ulations|ulate)?|well done|nice(?:ly|st)?|kind(?:ness|est|ly)|friendly|helpful|polite|professional|quick(?:ly)?|fast(?:er)?|smooth(?:ly)?|easy|seamless|flawless|recommend(?:ed)?|shout ?out|kudos|props|hats off|bravo|legends?|rock(?:s|ed)?|star(?:s)?|hero(?:es)?|champion|saved|lifesaver|made my day|keep (?:it )?up|keep up the|so (?:cool|cute|fun|good|much fun)|cool|fun|sweet|yay+|woo+(?:hoo+|t)?|wow|best ever|favou?rite|fan|winner|win|proud|blessed|top (?:notch|class|marks|work|service)|first class|first rate|spot on|10/10|5 stars?|five stars?|game ?changer|worth it|fixed|sorted|solved|resolved|works (?:great|now|again|perfectly)",
    '❤️|❤|😍|🥰|😊|🙌|👏|🎉|💯|👍|😀|😁|🤩|💪|🥳|💙|💚|💛|🧡',
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    "(?:not|isn't|wasn't|aren't|never|no|hardly|far from|less than|nothing|don't|didn't|anything but|isnt|not very|not so|not a|not at all|no longer) (?:\\w+ )?(?:great|good|best|happy|pleased|impressed|helpful|professional|friendly|quick|fast|easy|recommend|love|nice|cool|fun|perfect|fixed|sorted|solved|resolved|worth it|appreciated?|fan)|thanks? (?:for nothing|in advance|but|a lot for (?:nothing|not)|for (?:not|the (?:delay|cold|wait)|ruining|losing|wasting|making me|ignoring|nothing|charging|breaking|cancel\\w*))|no thanks?|would love to|would be (?:nice|great|good)|good (?:luck|grief|morning|afternoon|evening|day|night|enough)|great,? (?:another|now)|(?:at )?best (?:before|regards|way|buy|wishes)|good thing|better|how (?:nice|lovely) of|for good|kind of|what kind|love to (?:know|hear|see)|make sure|fast food|happy to (?:pay|help|send)|be (?:fixed|sorted|resolved|solved)|get (?:this |it |that )?(?:fixed|sorted|resolved|solved)|(?:fixed|sorted|resolved|solved) (?:asap|soon|please|yet)|win(?:dow|dows|ter)",
  ].join('|'),
);

const rule: IntentRule = {
  id: 'praise',
  intent: 'praise',
  description: 'The writer thanks or praises.',
  check: ({ text }) => reasons('praise', 'triage_sign_praise', text, said, not),
};

export default rule;
