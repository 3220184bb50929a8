import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { type Counted, countsOf } from '../guard-summary.ts';
import { findingsOf, jsonLines, percent, table } from './engine.ts';

const turn = v.looseObject({
  agent: v.optional(v.string()),
  client: v.optional(v.string()),
  client1: v.optional(v.string()),
  message: v.string(),
  datetime: v.string(),
  tweet_ID: v.string(),
});
const rowSchema = v.object({
  agentURL: v.object({ tweet_ID: v.string(), url_utterance: v.string() }),
  dialogContent: v.array(turn),
  dialogHeader: v.object({ company: v.string() }),
});
const judgementsSchema = v.record(v.string(), v.object({ right: v.boolean(), why: v.string() }));

/** By "<id of the reply> <rule>": whether the rule is right, and why, in our own words. */
export type Judgements = v.InferOutput<typeof judgementsSchema>;
export const readJudgements = async (path: URL): Promise<Judgements> =>
  v.parse(judgementsSchema, JSON.parse(await readFile(path, 'utf8')));

interface Reply {
  id: string;
  company: string;
  draft: string;
  thread: { author: string; text: string }[];
  now: string;
}
export interface Checked extends Reply {
  findings: Finding[];
}

/** As it stood on X: without the archive's address before each link, without HTML's entities. */
const asPosted = (text: string): string =>
  text
    .replace(/https?:\/\/web\.archive\.org\/web\/\d{1,20}(?:id_)?\/(?=https?:)/g, '')
    .replace(/&(amp|lt|gt);/g, (_all, name) => ({ amp: '&', lt: '<', gt: '>' })[name as 'amp'] ?? '');

/** Without the handles that X puts before a reply by itself: the agents did not type them. */
const asTyped = (text: string): string => asPosted(text).replace(/^(?:@\w{1,20}\s{1,5}){1,50}/, '');

function repliesOf(text: string): Reply[] {
  const found = new Map<string, Reply>();
  for (const value of jsonLines(text)) {
    const { agentURL, dialogContent, dialogHeader } = v.parse(rowSchema, value);
    const { company } = dialogHeader;
    const thread: Reply['thread'] = [];
    let now = '';
    for (const { agent, client, client1, message, datetime, tweet_ID: id } of dialogContent) {
      if (agent && !found.has(id))
        found.set(id, { id, company, draft: asTyped(message), thread: [...thread], now: datetime });
      thread.push({ author: agent ?? client ?? client1 ?? '', text: asPosted(message) });
      now = datetime;
    }
    const id = agentURL.tweet_ID;
    if (!found.has(id)) found.set(id, { id, company, draft: asTyped(agentURL.url_utterance), thread, now });
  }
  return [...found.values()];
}

/** What at least two replies of a brand name, or a fifth of them where there are few: that is its own. */
function common(replies: readonly Reply[], find: (text: string) => string[]): string[] {
  const counts = new Map<string, number>();
  for (const { draft } of replies)
    for (const value of new Set(find(draft))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 2 || count * 5 >= replies.length).map(([value]) => value);
}

/** The part of a host that somebody registers: "ebay.com" of "community.ebay.com". */
function registered(host: string): string {
  const labels = host.toLowerCase().split('.');
  const [country = '', second = ''] = labels.toReversed();
  return labels.slice(country.length === 2 && second.length <= 3 && labels.length > 2 ? -3 : -2).join('.');
}
const domains = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/([\w-]+(?:\.[\w-]+)+)/gi)].map(([, host]) => registered(host ?? ''));
/** A brand's own domain is its own although only one of these replies names it: "ebay.com" of AskeBay. */
const named = (replies: readonly Reply[]): string[] =>
  replies.flatMap(({ draft, company }) =>
    domains(draft).filter((domain) => company.toLowerCase().includes(domain.split('.')[0] ?? domain)),
  );
const contacts = (text: string): string[] => [
  ...(text.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g) ?? []),
  ...(text.match(/(?<![\w/.=-])\+?\d[\d ()-]{6,18}\d(?![\w/])/g) ?? []),
];
/** Likewise its own contacts: a toll-free number, or an address on a domain that bears its name. */
const namedContacts = (replies: readonly Reply[]): string[] =>
  replies.flatMap(({ draft, company }) =>
    contacts(draft).filter((contact) => {
      const [, domain] = contact.split('@');
      return domain
        ? company.toLowerCase().includes(registered(domain).split('.')[0] ?? domain)
        : /^\+?1?[ (-]{0,2}8(?:00|33|44|55|66|77|88)\b/.test(contact);
    }),
  );
const handles = (text: string): string[] =>
  [...text.matchAll(/(?<![\w@.])@(\w{1,15})(?!\w)/g)].map(([, handle]) => handle ?? '');

/** Every reply of the brands' agents, held against its thread, with what its brand commonly uses as the policy. */
export async function checkedReplies(path: URL): Promise<Checked[]> {
  const replies = repliesOf(await readFile(path, 'utf8'));
  const brands = Map.groupBy(replies, ({ company }) => company);
  const policies = new Map(
    [...brands].map(([company, own]) => [
      company,
      {
        accounts: [company],
        links: [...new Set([...common(own, domains), ...named(own)])],
        contacts: [...new Set([...common(own, contacts), ...namedContacts(own)])],
        mentions: common(own, handles),
        hashtags: {},
        powers: [],
        products: [],
      },
    ]),
  );
  return replies.map((reply) => {
    const policy = policies.get(reply.company);
    return { ...reply, findings: findingsOf({ ...reply, ...(policy && { policy }) }) };
  });
}

/** The section on replies. Ids, rules and lengths alone: the texts are not the project's to pass on. */
export function repliesSection(all: readonly Checked[], judgements: Judgements): string {
  const drafts: Counted[] = all.map(({ findings }) => findings);
  const stopped = all.filter(({ findings }) => findings.some(({ level }) => level === 'block'));
  const held = all.filter(({ findings }) => findings.some(({ level }) => level === 'approve'));
  const judged = (rule: string, level: string) => {
    const hits = all.filter(({ findings }) =>
      findings.some((one) => one.rule === rule && one.level === level),
    );
    const known = hits.flatMap(({ id }) => judgements[`${id} ${rule}`] ?? []);
    const wrong = known.filter(({ right }) => !right).length;
    return known.length === 0 ? '–' : `${wrong} of ${known.length} judged`;
  };
  const counts = table(
    ['rule', 'level', 'findings', 'replies', 'share', 'false alarms'],
    countsOf(drafts).map(({ rule, level, findings, drafts: hit }) => [
      rule,
      level,
      findings,
      hit,
      percent(hit, all.length),
      judged(rule, level),
    ]),
  );
  const blocks = stopped.flatMap(({ id, company, findings }) =>
    findings
      .filter(({ level }) => level === 'block')
      .map(({ rule, span: [start, end] }) => {
        const known = judgements[`${id} ${rule}`];
        return [
          id,
          company,
          rule,
          end - start,
          known ? (known.right ? 'right' : 'false alarm') : 'not judged',
          known?.why ?? '',
        ];
      }),
  );
  return [
    '## Real agents’ replies',
    `${all.length} replies of ${new Set(all.map(({ company }) => company)).size} brands (IBM’s customer-care threads), each held against the posts before it, without a record. A brand’s policy is made of what its own replies commonly use: its account, and the domains, contacts and handles that at least two of its replies name, or a fifth of them; a domain or address that bears its name and a toll-free number count, too. The handles that X itself put before a reply are no part of it. Blocked: **${stopped.length} (${percent(stopped.length, all.length)})**. Held for a second person: ${held.length} (${percent(held.length, all.length)}). Nothing found: ${drafts.filter((one) => one.length === 0).length}.`,
    '### By rule',
    counts,
    '### Every block',
    'By the id of the reply, without its text. Judged by reading the reply in its thread; `tests/guardrails/judgements.json` keeps what was judged.',
    table(['reply', 'brand', 'rule', 'span', 'judged', 'why'], blocks),
  ].join('\n\n');
}
