import { longestTopLevelDomain, topLevelDomains } from './top-level-domains.ts';

/** UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number];

// A host's characters, by X's own rule: whatever is neither punctuation, space, control nor a directional mark.
const notHost =
  /[\s!'#%&()*+,\\/:;<=>?@[\]^{|}~$\p{Cc}\u061C\u180E\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;
const hostRun = new RegExp(`${notHost.source.replace('[', '[^')}+`, 'gu');
// Within a host that stands without protocol, only these make up a link: "これexample.com" links "example.com".
const plainRun =
  /[-a-z0-9.\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u1E00-\u1EFF]/i;
const foreign = new RegExp(plainRun.source.replace('[', '[^'), 'i');
const asciiLetterOrDigit = /[a-z0-9]/i;
const forbidsLinkAfter = /[a-z0-9@＠$#＃\-_./\uFFFE\uFEFF\uFFFF]/i;
const forbidsProtocolAfter = /[a-z0-9@＠$#＃\uFFFE\uFEFF\uFFFF]/i;
const protocol = /https?:\/\/$/i;
const slug = /\/([a-z0-9]+)/iy;

const pathCharacter =
  /[a-z0-9!*';:=+,.$/%#[\]\-\u2013_~@|&\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF\p{Script=Cyrillic}]/iu;
const pathEnd = /[a-z0-9=_#/+\-\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF\p{Script=Cyrillic}]/iu;
const queryCharacter = /[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]/i;
const queryEnd = /[a-z0-9\-_&=#/]/i;

const longestUrl = 4096;
const longestLabel = 63;
const longestSlug = 40;

/** A letter or figure of ASCII, "@", "+" or "-": none of them follows a top-level domain. NaN at the text's end. */
const goesOn = (code: number): boolean =>
  code < 0x80 &&
  ((code >= 0x61 && code <= 0x7a) ||
    (code >= 0x40 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2b ||
    code === 0x2d);

/** The end of the top-level domain that starts at `at`, or -1. The longest name wins. */
function topLevelEnd(text: string, at: number, end: number): number {
  // None begins with a figure or holds a dot.
  const first = text.charCodeAt(at);
  if (first < 0x41) return -1;
  const punycode = /^xn--[-0-9a-z]+/i.exec(text.slice(at, Math.min(end, at + longestLabel)));
  const most = Math.min(end, at + longestTopLevelDomain);
  let stop = at;
  while (stop < most && text[stop] !== '.') stop++;
  const longest = punycode ? punycode[0].length : stop - at;
  for (let length = longest; length > 1; length--) {
    if (goesOn(text.charCodeAt(at + length))) continue;
    if (punycode || topLevelDomains.has(text.slice(at, at + length).toLowerCase())) return at + length;
  }
  return -1;
}

const edge = /^[-_]|[-_]$/;

/**
 * The longest host that starts at `start`: labels, then a top-level domain. Every label but the last may hold "_" except
 * the one before the top-level domain; `plain` allows labels only of the characters of plainRun. -1 where there is none.
 */
function hostEnd(text: string, start: number, runEnd: number, plain = false): number {
  let found = -1;
  let label = start;
  // Split once, since a search for the next dot could run on to the end of a long text each time.
  for (const name of text.slice(start, runEnd).split('.').slice(0, -1)) {
    if (name === '' || edge.test(name) || (plain && foreign.test(name))) return found;
    label += name.length + 1;
    const end = name.includes('_') ? -1 : topLevelEnd(text, label, runEnd);
    if (end > 0) found = end;
  }
  return found;
}

/** Whether each label, in the form that DNS carries, keeps to 63 characters. */
function resolvable(host: string): boolean {
  // A label of other scripts is never shorter in punycode, which spares the conversion of the hopeless.
  if (host.split('.').some((label) => label.length > longestLabel)) return false;
  if (/^[\w.-]+$/.test(host) && !/(?:^|\.)xn--/i.test(host)) return true;
  try {
    return new URL(`http://${host}`).hostname.split('.').every((label) => label.length <= longestLabel);
  } catch {
    return false;
  }
}

/** The end of a balanced "(…)", one level deep inside, that starts at `at`; -1 where it does not close. */
function closing(text: string, at: number): number {
  let inner = false;
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '(' && !inner) inner = true;
    else if (character === ')' && i > at + 1) {
      if (!inner) return i + 1;
      if (text[i + 1] === ')') return i + 2;
      inner = false;
    } else if (!pathCharacter.test(character)) return -1;
  }
  return -1;
}

function tailEnd(text: string, hostStop: number): number {
  let end = hostStop;
  const port = /:\d+/y;
  port.lastIndex = end;
  if (port.test(text)) end = port.lastIndex;
  if (text[end] === '/') {
    let last = end + 1;
    for (let i = end + 1; i < text.length; ) {
      const character = text[i] as string;
      if (character === '(') {
        const close = closing(text, i);
        if (close < 0) break;
        i = close;
        last = close;
      } else if (pathCharacter.test(character)) {
        i++;
        if (pathEnd.test(character)) last = i;
      } else break;
    }
    end = last;
  }
  if (text[end] === '?') {
    let last = end;
    for (let i = end + 1; i < text.length && queryCharacter.test(text[i] as string); i++)
      if (queryEnd.test(text[i] as string)) last = i + 1;
    end = last;
  }
  return end;
}

/** With a protocol, everything up to the run's end may be host. Returns [span or null, where to go on]. */
function withProtocol(text: string, start: number, runStart: number, runEnd: number): [Span | null, number] {
  const host = hostEnd(text, runStart, runEnd);
  if (host < 0) return [null, runStart];
  let end = -1;
  if (/^t\.co$/i.test(text.slice(runStart, host))) {
    slug.lastIndex = host;
    const name = slug.exec(text)?.[1];
    if (name) {
      const after = slug.lastIndex;
      if (name.length > longestSlug) return [null, after];
      end = text[after] === '?' ? tailEnd(text, after) : after;
    }
  }
  if (end < 0) end = tailEnd(text, host);
  const valid = end - start <= longestUrl && resolvable(text.slice(runStart, host));
  return [valid ? [start, end] : null, end];
}

/** Bare hosts inside one run, which may be glued together by another script. */
function* bare(text: string, runStart: number, runEnd: number): Generator<Span> {
  for (let i = runStart; i < runEnd; ) {
    if (!plainRun.test(text[i] as string)) {
      i++;
      continue;
    }
    const before = i > 0 ? (text[i - 1] as string) : '';
    let plainEnd = i;
    while (plainEnd < runEnd && plainRun.test(text[plainEnd] as string)) plainEnd++;
    if (!forbidsLinkAfter.test(before) && text[i] !== '.' && text.slice(i, plainEnd).includes('.')) {
      // The top-level domain may be of another script and so reach past the plain run.
      const stop = Math.min(runEnd, plainEnd + longestTopLevelDomain);
      const host = hostEnd(text, i, stop, true);
      if (host > 0 && resolvable(text.slice(i, host))) {
        const end =
          host >= plainEnd || !asciiLetterOrDigit.test(text[host] ?? '') ? tailEnd(text, host) : host;
        yield [i, end];
        plainEnd = Math.max(end, host);
      }
    }
    i = plainEnd;
  }
}

/**
 * What X turns into links, and therefore counts as 23: http(s) addresses, and bare hosts under a real top-level domain.
 * After X's published rules (twitter-text 3), scanned by hand because the regular expressions of those rules need
 * quadratic time on hostile text. Spans are in order and do not overlap.
 */
export function findUrls(text: string): Span[] {
  if (!text.includes('.')) return [];
  const spans: Span[] = [];
  let reached = 0;
  for (const run of text.matchAll(hostRun)) {
    const runStart = run.index;
    const runEnd = runStart + run[0].length;
    if (runEnd <= reached || !run[0].includes('.')) continue;
    const scheme = protocol.exec(text.slice(Math.max(0, runStart - 8), runStart));
    const start = runStart - (scheme?.[0].length ?? 0);
    const before = start > 0 ? (text[start - 1] as string) : '';
    if (scheme && start >= reached && !forbidsProtocolAfter.test(before)) {
      const [span, next] = withProtocol(text, start, runStart, runEnd);
      if (span) spans.push(span);
      if (next > runStart) {
        reached = next;
        // Another script may follow the host and hold a further bare one.
        if (next >= runEnd) continue;
      } else continue;
    }
    if (scheme && reached < runStart) continue;
    for (const span of bare(text, Math.max(runStart, reached), runEnd)) {
      spans.push(span);
      reached = span[1];
    }
  }
  return spans;
}
