import { useRef } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Checked } from './use-checked.ts';

/**
 * What stands where there is nothing to object to. That there is nothing is said of the very text that was checked alone;
 * while it is asked, what was said last stays for as long as nobody notices.
 */
export function useCalm(
  findings: readonly Finding[],
  { known, late, error }: Checked['state'],
  empty: boolean,
): string {
  const last = useRef('');
  if (empty) last.current = t('composer_calm_empty');
  else if (error) last.current = say(error);
  else if (late) last.current = t('composer_checking');
  else if (known) last.current = findings.length === 0 ? t('composer_calm') : '';
  return last.current;
}
