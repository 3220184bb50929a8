type Fetch = typeof globalThis.fetch;

const cut = () => new TypeError('fetch failed');
const methodOf = (input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): string =>
  (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
/** A search is sent by POST in some CRMs; what is lost of one is only asked again. */
export const isWrite = (input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): boolean =>
  !['GET', 'HEAD'].includes(methodOf(input, init));

/**
 * As it is for a worker that dies after its `last`th request has gone out: that one does its work over there, its answer
 * reaches nobody, and no further one leaves.
 */
export function dyingFetch(last: number): { fetch: Fetch; died(): boolean } {
  let sent = 0;
  let died = false;
  return {
    died: () => died,
    async fetch(input, init) {
      sent += 1;
      if (sent < last) return fetch(input, init);
      died = true;
      if (sent > last) throw cut();
      // To its end: what is cut here is the way back.
      const answer = await fetch(input, init);
      await answer.arrayBuffer().catch(() => {});
      throw cut();
    },
  };
}

/** Every request is done, and each write's answer turned into something else on the way back. */
export function garblingFetch(kind: 'a server error' | 'a page of HTML' | 'half an answer'): Fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (!isWrite(input, init)) return answer;
    const text = await answer.text();
    if (kind === 'a server error') return new Response('{"error":"upstream"}', { status: 502 });
    if (kind === 'a page of HTML')
      return new Response('<!doctype html><title>Sign in</title>', {
        headers: { 'content-type': 'text/html' },
      });
    return new Response(halfOf(text), { headers: { 'content-type': 'application/json' } });
  };
}

/** The connection ends in the middle. */
function halfOf(text: string): ReadableStream<Uint8Array> {
  let pulled = false;
  return new ReadableStream({
    pull(controller) {
      if (pulled) return controller.error(cut());
      pulled = true;
      controller.enqueue(new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)) || '{"'));
    },
  });
}

export interface Fault {
  name: string;
  code: 'AuthError' | 'Forbidden' | 'Invalid' | 'Conflict' | 'RateLimited' | 'Unavailable';
  /** What retryAfterMs must be, from the least to the most; null where it must be absent. */
  wait?: [least: number, most: number] | null;
  /** What it means that something is not there: for a read and for taking something away, an answer. */
  absent?: true;
  answer(init: RequestInit | undefined): Response | Promise<Response>;
}

const json = (status: number, headers: Record<string, string> = {}, body = '{"error":"no"}') =>
  new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });

/** Answers that no CRM should give and every CRM does, with what must come of each. */
export const faults: readonly Fault[] = [
  { name: '401', code: 'AuthError', answer: () => json(401) },
  { name: '403', code: 'Forbidden', answer: () => json(403) },
  { name: '404', code: 'Invalid', absent: true, answer: () => json(404) },
  { name: '409', code: 'Conflict', answer: () => json(409) },
  { name: '412', code: 'Conflict', answer: () => json(412) },
  { name: '422', code: 'Invalid', answer: () => json(422) },
  {
    name: '429, Retry-After in seconds',
    code: 'RateLimited',
    wait: [7000, 7000],
    answer: () => json(429, { 'retry-after': '7' }),
  },
  {
    name: '429, Retry-After as a date',
    code: 'RateLimited',
    wait: [25_000, 31_000],
    answer: () => json(429, { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }),
  },
  { name: '429 without Retry-After', code: 'RateLimited', wait: null, answer: () => json(429) },
  { name: '500', code: 'Unavailable', answer: () => json(500) },
  {
    name: '503, Retry-After in seconds',
    code: 'Unavailable',
    wait: [9000, 9000],
    answer: () => json(503, { 'retry-after': '9' }),
  },
  {
    name: 'HTML with 200',
    code: 'Unavailable',
    answer: () => new Response('<html>Please sign in</html>', { headers: { 'content-type': 'text/html' } }),
  },
  {
    name: 'JSON of another shape',
    code: 'Unavailable',
    answer: () => json(200, {}, '{"unexpected":{"shape":[1,2,3]}}'),
  },
  { name: 'an empty body with 200', code: 'Unavailable', answer: () => json(200, {}, '') },
  {
    name: 'a body cut off in the middle',
    code: 'Unavailable',
    answer: () => new Response(halfOf('{"items":[{"id":"1","name":"Marit Solvang"}],"next":null}')),
  },
  {
    name: 'a body that never ends',
    code: 'Unavailable',
    answer: () => {
      const blank = new TextEncoder().encode(' '.repeat(1_000_000));
      return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(blank) }));
    },
  },
  {
    name: 'a redirect to somebody else',
    code: 'Unavailable',
    answer(init) {
      // As fetch does it: an error for who asked for one, the other's page for who did not.
      if (init?.redirect === 'error') throw cut();
      if (init?.redirect === 'manual') return Object.defineProperty(json(200), 'status', { value: 0 });
      throw new Error('A redirect was followed, and the token went with it.');
    },
  },
  { name: 'no connection', code: 'Unavailable', answer: () => Promise.reject(cut()) },
];

/** Answers with the fault; where `writesOnly`, only what is sent to change something, and the rest is real. */
export const faultyFetch =
  (fault: Fault, writesOnly = false): Fetch =>
  async (input, init) =>
    writesOnly && !isWrite(input, init) ? fetch(input, init) : fault.answer(init);

/** Never answers; goes away only with its signal, as fetch does. */
export const silentFetch: Fetch = (_input, init) =>
  new Promise((_resolve, reject) => {
    const signal = init?.signal;
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
