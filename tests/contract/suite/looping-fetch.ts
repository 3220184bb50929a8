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
