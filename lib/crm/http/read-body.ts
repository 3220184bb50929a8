import { ClewError } from '../../messaging/errors.ts';

/** Far more than a page of any CRM's records. */
const mostBytes = 8_000_000;

/**
 * The body as text. Stops at `most` bytes, so that a body that never ends does not fill the worker. Throws Unavailable
 * where it is too long or the connection ends in the middle.
 */
export async function readBody(response: Response, most = mostBytes): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel().catch(() => {});
      throw new ClewError('Unavailable', { key: 'crm_error_too_long' });
    }
    text += decoder.decode(value, { stream: true });
  }
}
