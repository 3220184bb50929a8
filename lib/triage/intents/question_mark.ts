import type { IntentRule } from '../intent-rule.ts';
import { reasons } from '../rule.ts';

const said =
  /[?？؟]+|(?<=(?:^|[.!,:] |@\w{1,20} |\b(?:hi|hey|hello|guys|team|so|and|please) ))(?:who|what|when|where|which|how|is|are|was|do|does|did|can|could|will|would|should|may|any) (?:the|a|an|i|you|we|it|this|that|there|your|my|is|are|do|does|did|can|will|much|many|long|far|old|often|time|to|kind|of|one|about)(?![\p{L}\p{N}_])/giu;

const rule: IntentRule = {
  id: 'question_mark',
  intent: 'question',
  description: 'The post asks something.',
  check: ({ text }) => reasons('question_mark', 'triage_sign_question_mark', text, said),
};

export default rule;
