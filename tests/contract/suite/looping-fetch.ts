type Fetch = typeof globalThis.fetch;

/**
 * A CRM whose lists never end: what a path answered first, it answers to every later question, whatever page that asks
 * for. After `limit` requests no more are taken.
 */
export function loopingFetch(limit: number): { fetch: Fetch; asked(): number } {
  const first = new Map<string, { status: number; headers: Headers; body: ArrayBuffer }>();
  let asked = 0;
  return {
    asked: () => asked,
    async fetch(input, init) {
      asked += 1;
      if (asked > limit) throw new TypeError('fetch failed');
      const { pathname } = new URL(input instanceof Request ? input.url : String(input));
      const kept = first.get(pathname);
      if (kept) return new Response(kept.body.slice(0), kept);
      const answer = await fetch(input, init);
      const { status, headers } = answer;
      const body = await answer.arrayBuffer();
      // What was unpacked on the way is not packed any more.
      const plain = new Headers(headers);
      plain.delete('content-encoding');
      plain.delete('content-length');
      first.set(pathname, { status, headers: plain, body });
      return new Response(body.slice(0), { status, headers: plain });
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What tells one entry of a list from another: its own id, or those of what it is made of. */
function keyOf(entry: unknown): string {
  if (!isObject(entry)) return JSON.stringify(entry);
  if ('id' in entry) return String(entry.id);
  return Object.values(entry)
    .map((part) => (isObject(part) && 'id' in part ? String(part.id) : ''))
    .join(' ');
}

/** Entries that are more than once in one of the lists of an answer, however deep the list lies. */
export function doubledEntries(answer: unknown): string[] {
  if (!isObject(answer)) return [];
  const own = Array.isArray(answer) ? answer.map(keyOf) : [];
  return [
    ...own.filter((key, at) => own.indexOf(key) !== at),
    ...Object.values(answer).flatMap((part) => doubledEntries(part)),
  ];
}
