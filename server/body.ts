import { ProblemError } from './problem.ts';

/** The largest thing the interface takes is a post of 30,000 characters, escaped. */
export const mostBytes = 256 * 1024;

/** The body as text; read no further than `mostBytes`. Throws too-large and malformed. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw new ProblemError('too-large');
  const reader = request.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > mostBytes) throw new ProblemError('too-large');
      parts.push(value);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('malformed', { detail: 'The body ended early or is not UTF-8.' });
  }
}

/** Undefined for an empty body. Throws unsupported and malformed. */
export function parseJson(text: string, contentType: string | null): unknown {
  if (text === '') return undefined;
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) throw new ProblemError('unsupported');
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed', { detail: 'The body is not JSON.' });
  }
}

/**
 * Half of a pair of UTF-16 units is no character; the engine would keep another in its place. Throws invalid. `value` is
 * as the contract has it, and so not deep.
 */
export function requireWholeCharacters(value: unknown, at = ''): void {
  if (typeof value === 'string' && !value.isWellFormed())
    throw new ProblemError('invalid', { errors: [{ at: at || '/', problem: 'holds half a character' }] });
  if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) requireWholeCharacters(each, `${at}/${name}`);
}
