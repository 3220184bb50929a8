import type { Rule } from '../rule.ts';
import { findSpots, phrases, type Spot } from '../spots.ts';

const sarcastic = phrases(
  "thank(?:s| you) for sharing(?: (?:that|this|your (?:thoughts|opinion|views?|feedback|concerns?|story|experience))\\b|(?=\\s?[.!…]|\\s?$))|good luck with that|nice try|bless your heart|with all due respect|cool story|if you say so|duly noted|yeah,? right|oh really|wow,? (?:ok|okay|thanks|really)|how nice|to be fair|let me google|whatever|l(?:o|ma)+[lo]|rofl|obviously|clearly|as you (?:surely |may |well )?know|as (?:everyone|everybody) knows|friendly reminder|we get it|sorry not sorry|not sure what you(?:'d)? expected|you(?:'re| are) welcome to (?:leave|go|cancel|switch|shop)|feel free to (?:leave|switch|go elsewhere|shop elsewhere)|welcome to the internet",
);
const sure =
  /(?<=^[\s"“]{0,4})(?:sure|right|noted|interesting|k|okay then|ok then|fine)(?=\s?(?:[.…!]|,(?!\s(?:here|we can|happy|no problem))|$))/gi;
const faces = /[🙃🙄😏🤡🥱💅]|🤷(?:[\u{1F3FB}-\u{1F3FF}])?(?:\u200D[♀♂]\uFE0F?)?|(?<=\s)\/s(?=\s|$)/gu;

const message = { key: 'guard_snark' };
const spots: Spot[] = [
  { pattern: sarcastic, message },
  { pattern: sure, message },
  { pattern: faces, message: { key: 'guard_snark_face' }, mend: () => '' },
];

const rule: Rule = {
  id: 'tone-snark',
  level: 'hint',
  description: 'What a stranger may read as sarcasm: “thanks for sharing”, “sure”, 🙃.',
  needs: [],
  reach: 'sentence',
  check: (draft) => findSpots(rule, draft, spots),
};

export default rule;
