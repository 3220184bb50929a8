import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { becomes } from './look.ts';
import { openComplaint } from './walk.ts';

/** What of the extension's `posts` table a test makes up. */
export interface MadePost {
  id: string;
  text: string;
  handle?: string;
  /** ISO 8601. */
  createdAt?: string;
  metrics?: Record<string, number | null>;
}

/** Posts as if X had shown them: answers to the CEO, each in a conversation of its own. */
export function asRows(posts: readonly MadePost[], now: number): Record<string, unknown>[] {
  return posts.map(({ id, text, handle = `person_${id}`, createdAt, metrics = null }, n) => ({
    id,
    conversationId: id,
    post: {
      id,
      author: { id: `77${id}`, handle, name: `Person ${n + 1}` },
      text,
      createdAt: createdAt ?? new Date(now - (n + 1) * 60_000).toISOString(),
      lang: 'en',
      conversationId: id,
      replyTo: { postId: '100', userId: '1500000000000000001', handle: 'mirahalden' },
      quoted: null,
      mentions: [],
      repostOf: null,
      promoted: false,
      metrics,
      source: 'response',
    },
    relations: ['reply'],
    state: 'new',
    aimedAt: now,
    seenAt: now,
    firstSeenAt: now,
    // As the database writes them; nothing but the background writes posts, and here nothing but the test.
    newest: String(10n ** 20n - BigInt(id)).padStart(20, '0'),
    changed: now + n,
  }));
}

const office = ['09:00-17:00'];

const all = ['00:00-24:00'];
/** An office that never closes: what its clocks show does not hang on the day of the test. */
export const alwaysOpen = {
  office: {
    zone: 'UTC',
    week: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all },
    holidays: [],
  },
};

/** The policy as it is kept, with an office in this zone for every lane but safety's. */
export function withOffice(policy: Record<string, unknown>, zone: string): Record<string, unknown> {
  const routing = policy.routing as Record<string, unknown>;
  const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
  return { ...policy, routing: { ...routing, hours: { office: { zone, week, holidays: [] } } } };
}

export const madePosts: readonly MadePost[] = [
  {
    id: '9001',
    text: 'There is smoke coming out of my inverter right now',
    metrics: { replies: 4, reposts: 9, likes: 40, views: 900, followers: 120 },
  },
  { id: '9002', text: 'You will hear from my lawyer' },
  {
    id: '9003',
    text: 'My app shows nothing',
    metrics: { replies: 90, reposts: 900, likes: 4000, views: 150_000, followers: 40_000 },
  },
  { id: '9004', text: 'My bill looks odd' },
  { id: '9005', text: 'This is the third time I write about my roof' },
];

/** Which of these posts the queue shows, in its order. */
async function madeOrder(desk: Desk): Promise<string[]> {
  const read = () =>
    [...document.querySelectorAll('[role=option]')]
      .sort((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
      .map(({ id }) => id.replace('queue-', ''));
  const shown = await (await desk.sidebar()).evaluate(read, null).catch(() => []);
  return shown.filter((id) => madePosts.some((post) => post.id === id));
}

/** Lanes and reasons, next, no reply in two keys, a correction, a reminder: by the keys, as both browsers show it. */
export async function queueWalk(desk: Desk, world: World): Promise<void> {
  const { page, words } = desk;
  const opened = (text: string) => desk.reads(new RegExp(`${text}[\\s\\S]*${words('sidebar_no_reply')}`));
  await openComplaint(desk, world);
  await page.keyboard.press('q');
  await desk.reads(new RegExp(`${words('queue_lane_safety')} 1\\b`));
  await desk.reads(`${words('queue_why_severity', { severity: '3' })} · ${words('queue_flag_safety')}`);
  await becomes(async () => (await madeOrder(desk)).join(), '9001,9002,9005,9003,9004');
  await page.keyboard.press('n');
  await opened('There is smoke');
  await page.keyboard.press('n');
  await opened('You will hear from my lawyer');
  await desk.reads(words('queue_flag_legal_threat'));

  await page.keyboard.press('r');
  await desk.reads(words('queue_remind_morning'));
  await page.keyboard.press('1');
  await desk.reads(new RegExp(`^${words('queue_lane_later')}`, 'm'));
  await desk.click('button', words('queue_remind_none'));
  await desk.reads(new RegExp(`^${words('queue_lane_urgent')}`, 'm'));

  await desk.click(`button[aria-label="${words('queue_correct')}"]`);
  await desk.reads(words('queue_correct_title'));
  await desk.click('label:has(input[type=radio]):nth-of-type(1)');
  await desk.click('button', words('queue_correct_save'));
  await desk.reads(words('queue_why_corrected'));
  // Behind whoever asks again, as it is less severe now.
  await page.keyboard.press('q');
  await becomes(
    async () => (await madeOrder(desk)).indexOf('9005') < (await madeOrder(desk)).indexOf('9002'),
    true,
  );
  await page.keyboard.press('Escape');
  await opened('You will hear from my lawyer');

  await page.keyboard.press('e');
  await desk.reads(words('sidebar_close_why'));
  await page.keyboard.press('3');
  await desk.reads(words('sidebar_closed', { reason: words('sidebar_close_spam') }));
  // Out of its lane a moment later; until then the next one is the one after it.
  await desk.reads(new RegExp(`^${words('queue_lane_done')}`, 'm'));
  await page.keyboard.press('n');
  await opened('There is smoke');
}
