import type { IntentRule } from '../intent-rule.ts';
import { reasons } from '../rule.ts';

const said =
  /^(?=[\s\S])(?:\s|[@#＠]\w{1,50}|https?:\/\/\S{1,300}|[^\p{L}\p{N}@#＠])*(?:[\p{L}\p{N}]{1,12}[!.\s]*)?$/giu;

const rule: IntentRule = {
  id: 'nothing_said',
  intent: 'noise',
  description: 'Hardly a word is in it: emoji, handles, tags, links.',
  check: ({ text }) => reasons('nothing_said', 'triage_sign_nothing_said', text, said),
};

export default rule;
