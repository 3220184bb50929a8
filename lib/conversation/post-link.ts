/** X's post ids since November 2010 hold their time: milliseconds since this one, above 22 other bits. */
const firstMoment = 1_288_834_974_657n;

export interface PostLink {
  id: string;
  /** Whose post it is, as the address says; null where it does not. */
  handle: string | null;
}

const hosts = new Set(['x.com', 'twitter.com', 'pro.x.com']);
const path = /^\/(?:i\/web|([A-Za-z0-9_]{1,15}))\/status(?:es)?\/(\d{1,20})(?:\/|$)/;

/** The post that a pasted address means: of x.com or twitter.com, with or without https, or a bare id. Else null. */
export function readPostLink(pasted: string): PostLink | null {
  const text = pasted.trim();
  if (/^\d{5,20}$/.test(text)) return { id: text, handle: null };
  const url = parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (!hosts.has(url.hostname.replace(/^(?:www|mobile|m)\./, ''))) return null;
  const [, handle, id] = path.exec(url.pathname) ?? [];
  if (!id) return null;
  return { id, handle: handle && handle !== 'i' ? handle : null };
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** When a post was written, from its id alone, as ISO 8601; null for an id from before ids held the time. */
export function timeOf(postId: string): string | null {
  const passed = BigInt(postId) >> 22n;
  // The oldest such ids are longer than any that was counted up before them.
  if (postId.length < 14 || passed > 10n ** 13n) return null;
  return new Date(Number(passed + firstMoment)).toISOString();
}
