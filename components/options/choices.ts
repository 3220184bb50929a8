import { productKinds } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import { faultIds } from '../../lib/policy/desks-policy.ts';
import { flags, intents } from '../../lib/triage/triage.ts';
import type { Choice } from './sheet.ts';

// What several forms let people choose from, by the words that the rest of Clew has for them.
const word = (id: string): string => id.replaceAll('-', '_');

export const flagChoices = (): Choice[] => flags.map((value) => ({ value, label: t(`ways_flag_${value}`) }));
export const intentChoices = (): Choice[] =>
  intents.map((value) => ({ value, label: t(`queue_intent_${value}`) }));
export const productChoices = (): Choice[] =>
  productKinds.map((value) => ({ value, label: t(`forms_product_${word(value)}`) }));
export const faultChoices = (): Choice[] =>
  faultIds.map((value) => ({ value, label: t(`forms_fault_${word(value)}`) }));
/** How grave a post is judged to be, the least first. */
export const severityChoices = (from: 0 | 1): Choice[] =>
  ([0, 1, 2, 3] as const)
    .filter((value) => value >= from)
    .map((value) => ({ value: String(value), label: t(`forms_severity_${value}`) }));
/** The policy's named hours, and around the clock. `kept` may be a name that is no longer there: it stays. */
export const hoursChoices = (names: readonly string[], kept: string | undefined): Choice[] => [
  ...[...new Set(kept ? [...names, kept] : names)]
    .filter((name) => name !== 'always')
    .map((name) => ({ value: name, label: name })),
  { value: 'always', label: t('forms_open_always') },
];
