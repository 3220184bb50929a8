import type { IntentRule } from '../intent-rule.ts';
import { reasons } from '../rule.ts';

const said =
  /(?:^|(?<=^[.\s]*))[@＠]\w{1,20}|(?<![\p{L}\p{N}_'’])(?:you|your|u|ur|you[’']re|you[’']ve|youre|yall|y[’']all|guys|yourselves)(?![\p{L}\p{N}_])/giu;

const rule: IntentRule = {
  id: 'addressed',
  intent: 'help_complaint',
  description: 'The writer speaks to somebody, in the second person or by a handle.',
  check: ({ text }) => reasons('addressed', 'triage_sign_addressed', text, said),
};

export default rule;
