import type { Case, Interaction, Product } from '../model.ts';
import type { Household } from './households.ts';
import type { Chance } from './seed.ts';
import type { Story, Turn } from './stories/story.ts';
import { dayMs, spokenDay } from './time.ts';

const agents = [
  'Joss Amundsen',
  'Priti Valekar',
  'Del Rosewater',
  'Ilka Brandtner',
  'Wes Harrowgate',
  'Nomvula Sithebeka',
  'Theo Castellane-Wray',
] as const;

/** A story that happened to a household; numbered, and told, once all cases stand in the order of their opening. */
export interface Told {
  home: Household;
  story: Story;
  luck: Chance;
  /** Milliseconds since the epoch. */
  start: number;
}

/**
 * When a story began. Mornings in the Americas (15 to 19 h UTC), so that visits and calls fall into the day; the last
 * turn lies at least `quiet` less 19 hours back, never in the future.
 */
export function began(story: Story, luck: Chance, now: Date): number {
  const last = story.turns.at(-1)?.[0] ?? 0;
  const earliest = now.getTime() - (luck.between(...story.quiet) + last) * dayMs;
  return Math.floor(earliest / dayMs) * dayMs + luck.between(15 * 60, 18 * 60) * 60_000;
}

export function tell(told: Told, caseNumber: number): { row: Case; interactions: Interaction[] } {
  const { home, story, luck, start } = told;
  const at = (turn: Turn, index: number): string =>
    new Date(start + turn[0] * dayMs + index * 7 * 60_000).toISOString();
  const updatedAt = story.turns.map(at).at(-1) ?? new Date(start).toISOString();
  const centre = `${home.site.serviceCentre} service centre`;
  const dueOn = story.due === undefined ? null : dayAfter(updatedAt, story.due);
  const row: Case = {
    id: `case-${caseNumber}`,
    customerId: home.customer.id,
    number: `CS-${caseNumber}`,
    title: story.title,
    status: story.status,
    owner: story.desk.replace('{centre}', centre),
    openedAt: new Date(start).toISOString(),
    updatedAt,
    orderNumber: story.order ? `HE-44${String((caseNumber * 7919) % 100_000).padStart(5, '0')}` : null,
    amount: story.amount ? dollars(luck.between(...story.amount), luck.between(0, 99)) : null,
    dueOn,
  };
  const product = concerned(home, story);
  const values = {
    first: home.customer.name.split(' ')[0] ?? '',
    case: row.number,
    order: row.orderNumber ?? '',
    amount: row.amount ?? '',
    due: dueOn ? spokenDay(dueOn) : '',
    street: home.site.street,
    city: home.site.city,
    centre,
    serial: product?.serial ?? '',
  };
  // One account of a story keeps to its choices: "14%" in the summary is "14%" in the body.
  const choice = luck.between(0, 5);
  const say = (text: string): string => filled(text, values, choice);
  return {
    row,
    interactions: story.turns.map((turn, index) => contact(told, row, turn, index, at(turn, index), say)),
  };
}

function contact(
  { home, luck }: Told,
  row: Case,
  [, channel, direction, summary, body, answered = true]: Turn,
  index: number,
  at: string,
  say: (text: string) => string,
): Interaction {
  const { handle } = home.person;
  // Who is not on X wrote it on the web form.
  const where = channel === 'post' && !handle ? 'web' : channel;
  const postId = where === 'post' && direction === 'in' ? postIdAt(at, row.id) : null;
  return {
    id: postId ? `post:${postId}` : `${row.id}-${index + 1}`,
    customerId: row.customerId,
    caseId: row.id,
    channel: where,
    direction,
    at,
    summary: say(summary),
    body: say(body),
    answered: direction === 'in' ? answered : null,
    agent: direction === 'in' ? null : luck.pick(agents),
    postId,
    permalink: postId && handle ? `https://x.com/${handle}/status/${postId}` : null,
  };
}

const concerned = (home: Household, story: Story): Product | undefined =>
  home.products.find((product) => story.needs.includes(product.kind) && product.serial);

function filled(text: string, values: Record<string, string>, choice: number): string {
  return text
    .replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_all, list: string) => {
      const options = list.split('|');
      return options[choice % options.length] ?? '';
    })
    .replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
}

const dollars = (whole: number, cents: number): string =>
  `$${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;

const dayAfter = (time: string, days: number): string =>
  new Date(Date.parse(time) + days * dayMs).toISOString().slice(0, 10);

/** As X numbers its posts, by the millisecond, with the case in the low bits. */
const postIdAt = (time: string, caseId: string): string =>
  String(
    ((BigInt(Date.parse(time)) - 1_288_834_974_657n) << 22n) |
      (BigInt(caseId.replace(/\D/g, '')) & 0x3fffffn),
  );
