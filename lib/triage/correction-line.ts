import { findUrls } from '../guardrails/find-urls.ts';
import type { Example } from './example.ts';
import type { Flag, Intent, Severity } from './triage.ts';

const shapes = { link: 'https://example.org', mail: 'someone@example.org', handle: '@someone' };
const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[@＠]\w{1,20}/gu;

/** The text without what leads to a person: links, mail addresses and handles are as if of somebody else. */
function without(text: string): string {
  let plain = '';
  let from = 0;
  for (const [start, end] of [...findUrls(text), [text.length, text.length] as const]) {
    plain += text
      .slice(from, start)
      .replace(address, (found) => (/^[@＠]/u.test(found) ? shapes.handle : shapes.mail));
    if (start < end) plain += shapes.link;
    from = end;
  }
  return plain;
}

/**
 * What a specialist said a post is, as an example to learn from. No id and nobody's name is in it. Pure. Whether a call
 * for help complains was not asked; other posts that were looked at do not.
 */
export function correctionLine(
  text: string,
  { intent, flags, severity }: { intent: Intent; flags: readonly Flag[]; severity: Severity },
): Example {
  const plain = without(text);
  const complaint = intent === 'help_complaint' || intent === 'unsure' ? null : false;
  const core = `correction ${plain.slice(0, 24)}`;
  return { text: plain, intent, flags: [...flags], severity, complaint, core };
}
