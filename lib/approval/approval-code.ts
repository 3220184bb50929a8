import { normaliseText } from '../composer/same-text.ts';

/** Crockford's: no letter in it is taken for a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a text for a post is asked about by: 40 bits of a hash of both, so that another text has another one. */
export async function approvalCode(postId: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${postId}\n${normaliseText(text)}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const code = Array.from(hash.subarray(0, 8), (byte) => letters[byte % 32]).join('');
  return `CLEW-${code}`;
}
