import type { Policy } from '../../policy/policy.ts';
import { blankUrls } from '../blank-urls.ts';
import { findUrls } from '../find-urls.ts';
import type { Context, Finding, Fix, Level, Rule } from '../rule.ts';

const shorteners = new Set(
  'bit.ly j.mp tinyurl.com goo.gl t.co ow.ly buff.ly is.gd v.gd rebrand.ly cutt.ly rb.gy shorturl.at tiny.cc t.ly x.gd bl.ink s.id dlvr.it trib.al spr.ly lnkd.in fb.me ift.tt hubs.ly snip.ly shor.by urlz.fr adf.ly ouo.io t2m.io soo.gd bc.vc qr.ae tiny.one short.io linktr.ee wa.me'.split(
    ' ',
  ),
);
// Loose enough for any notation of a phone number, and closed against dates, prices and codes by phoneLike.
const digits = /(?<![\p{L}\p{N}.,/:#$€£-])(?:\+|\(\+?)?\d[\d ().\-–/]{5,20}\d(?![\p{L}\p{N}]|[.,:]\d)/gu;
// Nobody reads more of them.
const most = 100;
const vanity = /\b1?-?8\d\d-[A-Z\d]{2,4}-?[A-Z]{3,7}\b/g;
const called = /\b(?:call|phone|ring|dial|text|tel|whatsapp|number|line|hotline|at|on)\b[^.!?\n]{0,20}$/i;

/** What the team allows, compiled once per policy. */
interface Allowed {
  domains: string[];
  handles: Set<string>;
  phones: string[];
  /** Whether the team has said what is allowed at all. */
  listed: boolean;
}
const compiled = new WeakMap<Policy, Allowed>();

const hostOf = (url: string): string =>
  url
    .replace(/^https?:\/\//i, '')
    .split(/[/?#:]/)[0]
    ?.toLowerCase()
    .replace(/^www\./, '') ?? '';
const figures = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

function allowedBy(policy: Policy): Allowed {
  const known = compiled.get(policy);
  if (known) return known;
  const { links, mentions, contacts, privateLinks, recall, brand, ceo, accounts } = policy;
  const own = [...privateLinks.map(({ url }) => url), recall.page].map(hostOf).filter(Boolean);
  const made = {
    domains: [...links.map(hostOf), ...own],
    handles: new Set(
      [...mentions, ...[...brand, ...ceo, ...accounts].map(({ handle }) => handle)].map((name) =>
        name.toLowerCase(),
      ),
    ),
    phones: [...contacts, recall.phone].map(figures).filter((number) => number.length > 4),
    listed: links.length + mentions.length + contacts.length > 0,
  };
  compiled.set(policy, made);
  return made;
}

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** A handle's part of an address on X: links to posts of the conversation's people go nowhere else. */
const ownPost = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w{1,15})(?:\/|$)/i;

function judgeLink(
  url: string,
  allowed: Allowed,
  known: (handle: string) => boolean,
): [Level, string, Fix?] | null {
  const host = hostOf(url);
  if (allowed.domains.some((domain) => within(host, domain))) return null;
  const account = ownPost.exec(url)?.[1];
  if (account && known(account)) return null;
  const level = allowed.listed ? 'block' : 'warn';
  if ([...shorteners].some((domain) => host === domain)) return ['block', 'guard_links_shortener'];
  const mixed = /[^\p{ASCII}]/u.test(host.replace(/\.[^.]+$/, '')) && /[a-z]/.test(host);
  const foreign = /(?:\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Cherokee}|\p{Script=Armenian})/u.test(
    host,
  );
  if (
    /(?:^|\.)xn--/.test(host) ||
    (mixed && foreign) ||
    allowed.domains.some((domain) => looksLike(host, domain))
  )
    return ['block', 'guard_links_lookalike'];
  // "home.It": a missing space becomes a link on X.
  const glued = /^[\p{L}’']+\.(\p{Lu}\p{L}*)$/u.exec(url);
  if (glued)
    return [
      'warn',
      'guard_links_glued',
      { replacement: url.replace('.', '. '), label: { key: 'guard_fix_space' } },
    ];
  return [level, 'guard_links_link'];
}

// What of ASCII is taken for something else; other scripts are judged by themselves.
const glance = (host: string): string =>
  host
    .replace(/[i1]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('-', '');

/** Another domain that is taken for `domain` at a glance, or carries its name in front: "example.com.help.co". */
function looksLike(host: string, domain: string): boolean {
  const main = host.split('.').slice(-domain.split('.').length).join('.');
  return glance(main) === glance(domain) || host.startsWith(`${domain}.`) || host.includes(`.${domain}.`);
}

function phoneLike(text: string, before: string): boolean {
  const count = text.replace(/\D/g, '').length;
  if (count < 7 || count > 15) return false;
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^\d{1,4} ?[-–] ?\d{1,4}$/.test(text))
    return false;
  return /^\(?\+/.test(text) || (text.match(/\d[ ().\-–/]+\d/g)?.length ?? 0) >= 2 || called.test(before);
}

const rule: Rule = {
  id: 'links',
  level: 'block',
  description:
    'A link, handle or phone number that is not on the team’s list; shortened and look-alike links.',
  needs: ['policy', 'thread', 'post'],
  reach: 'sentence',
  check(draft, { policy, thread, post }: Context) {
    const allowed = allowedBy(policy);
    const off: Level = allowed.listed ? 'block' : 'warn';
    const people = (): Set<string> =>
      new Set([...thread, ...(post ? [post] : [])].map(({ author }) => author.handle.toLowerCase()));
    let conversation: Set<string> | undefined;
    const known = (handle: string): boolean => {
      const name = handle.toLowerCase();
      conversation ??= people();
      return allowed.handles.has(name) || conversation.has(name);
    };
    const found: Finding[] = [];
    const urls = findUrls(draft);
    const add = (start: number, end: number, level: Level, key: string, fix?: Fix): void => {
      found.push({
        rule: rule.id,
        level,
        span: [start, end],
        message: { key, args: { what: draft.slice(start, end) } },
        ...(fix && { fix }),
      });
    };
    for (const [start, end] of urls) {
      if (found.length >= most) return found;
      const bad = judgeLink(draft.slice(start, end), allowed, known);
      if (bad) add(start, end, ...bad);
    }
    const blanked = urls.length > 0 ? blankUrls(draft, '\0') : draft;
    const linked = (start: number): boolean => blanked[start] === '\0';
    for (const { 0: text, 1: handle = '', index } of draft.matchAll(
      /(?<![\w@＠.+-])[@＠](\w{1,15})(?![\w@]|\.\w)/g,
    ))
      if (found.length < most && !known(handle) && /[a-z]/i.test(handle) && !linked(index))
        add(index, index + text.length, off, 'guard_links_handle', {
          replacement: handle,
          label: { key: 'guard_fix_untag' },
        });
    for (const pattern of [digits, vanity])
      for (const { 0: text, index } of draft.matchAll(pattern)) {
        const end = index + text.length;
        if (found.length >= most) return found;
        if (linked(index)) continue;
        if (pattern === digits && !phoneLike(text, draft.slice(Math.max(0, index - 40), index))) continue;
        const number = figures(text);
        const official =
          allowed.phones.some(
            (phone) => phone === number || phone.endsWith(number) || number.endsWith(phone),
          ) ||
          policy.contacts.some(
            (contact) =>
              contact
                .toUpperCase()
                .replace(/[^A-Z\d]/g, '')
                .endsWith(text.replace(/[^A-Z\d]/g, '').slice(-7)) && pattern === vanity,
          );
        if (!official) add(index, end, allowed.phones.length > 0 ? 'block' : 'warn', 'guard_links_phone');
      }
    return found;
  },
};

export default rule;
