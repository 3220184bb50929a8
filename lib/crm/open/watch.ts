import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import { failureOf } from '../http/failures.ts';
import { openSchemas } from './schemas.ts';

/** The CRM says at least every 20 s that it is there. */
const silence = 50_000;
const mostOfLine = 10_000;

export interface WatchOptions {
  fetch: typeof globalThis.fetch;
  url: string;
  token: string;
  /** Id of the last event that was heard, so that none in between is lost; null at first. */
  after: string | null;
  heard(customerId: string, eventId: string | null): void;
  signal: AbortSignal;
}

/**
 * Listens to the stream of changes until it ends, which it always does by an error: the signal's own reason, or
 * AuthError, Forbidden, RateLimited, Unavailable. (EventSource cannot send a token.)
 */
export async function watchChanges(options: WatchOptions): Promise<never> {
  const { fetch, url, token, after, heard, signal } = options;
  signal.throwIfAborted();
  const quiet = new AbortController();
  let timer = setTimeout(() => quiet.abort(), silence);
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
        ...(after !== null && { 'last-event-id': after }),
      },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, quiet.signal]),
    });
    if (!response.ok) throw failureOf(response.status, response.headers, Date.now());
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body)
      throw new ClewError('Unavailable', { key: 'crm_error_not_understood' });
    const read = createReader(heard);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new ClewError('Unavailable', { key: 'crm_error_unreachable' });
      clearTimeout(timer);
      timer = setTimeout(() => quiet.abort(), silence);
      read(value);
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof ClewError) throw error;
    throw new ClewError('Unavailable', { key: 'crm_error_unreachable' });
  } finally {
    clearTimeout(timer);
    quiet.abort();
  }
}

/** Takes the stream in any pieces. Throws Unavailable for a line that does not end. */
function createReader(heard: WatchOptions['heard']): (text: string) => void {
  let rest = '';
  let event = { name: '', id: null as string | null, data: '' };
  const take = (line: string): void => {
    if (line === '') {
      const change = event.name === 'change' ? v.safeParse(openSchemas.Change, parse(event.data)) : null;
      if (change?.success) heard(change.output.customerId, event.id);
      event = { name: '', id: null, data: '' };
      return;
    }
    const [, field, value = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event.name = value;
    if (field === 'id' && /^\d{1,18}$/.test(value)) event.id = value;
    if (field === 'data') event.data = (event.data + value).slice(0, mostOfLine);
  };
  return (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > mostOfLine) throw new ClewError('Unavailable', { key: 'crm_error_too_long' });
    for (const line of lines) take(line);
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
