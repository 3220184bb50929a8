import { type Backstage, change, changeKeptPolicy } from './backstage.ts';
import type { Desk } from './desk.ts';
import { says, shows } from './look.ts';
import { asRows, withOffice } from './queue-walk.ts';
import { openComplaint } from './walk.ts';

export interface OwedClock {
  zone: string;
  posted: string;
  /** What the sidebar's clock shows at each moment. */
  reads: Record<string, RegExp>;
}

/** Four hours of an office that is open from nine to five, asked for an hour before it closes on a Friday. */
export const owedClocks: readonly OwedClock[] = [
  // In the night to Sunday, 29 March, the clocks go forward: on Monday nine o'clock is at seven, not at eight.
  {
    zone: 'Europe/Berlin',
    posted: '2026-03-27T15:00:00.000Z',
    reads: {
      '2026-03-27T15:29:50Z': /^3h 31m/,
      '2026-03-29T12:00:00Z': /^3h/,
      '2026-03-30T08:00:00Z': /^2h/,
      '2026-03-30T11:00:00Z': /^1h late/,
    },
  },
  // On Sunday, 1 November, they go back: on Monday nine o'clock is at fourteen, not at thirteen.
  {
    zone: 'America/New_York',
    posted: '2026-10-30T20:00:00.000Z',
    reads: {
      '2026-11-02T13:30:00Z': /^3h/,
      '2026-11-02T14:30:00Z': /^2h 30m/,
      '2026-11-02T17:30:00Z': /^30m late/,
    },
  },
  // Where they never are changed.
  { zone: 'Asia/Kolkata', posted: '2026-10-30T10:30:00.000Z', reads: { '2026-11-02T04:30:00Z': /^2h/ } },
];

export interface LateClock {
  zone: string;
  due: string;
  /** For how long the desk is late by the sidebar's clock at each moment. */
  late: Record<string, string>;
}

/** Handed over an hour before the office closes on a Friday; the clocks are changed on the Sunday. */
export const lateClocks: readonly LateClock[] = [
  {
    zone: 'Europe/Berlin',
    due: '2026-03-27T16:00:00.000Z',
    late: { '2026-03-29T12:00:00Z': '1m', '2026-03-30T09:00:00Z': '2h' },
  },
  {
    zone: 'America/New_York',
    due: '2026-10-30T21:00:00.000Z',
    late: { '2026-11-01T12:00:00Z': '1m', '2026-11-02T16:00:00Z': '2h' },
  },
];

/** The sidebar's own time, and nothing else's; its one clock looks every fifteen seconds. */
export async function setClock(desk: Desk, now: string): Promise<void> {
  await (await desk.sidebar()).evaluate((at) => {
    Date.now = () => at;
  }, Date.parse(now));
}

/** `zone`: the office's own; null for the hours that Clew ships, which go by the device's. */
async function openQueueAt(
  desk: Desk,
  stage: Backstage,
  zone: string | null,
  createdAt: string,
): Promise<void> {
  if (zone !== null) await changeKeptPolicy(stage, (policy) => withOffice(policy, zone));
  const made = asRows([{ id: '9001', text: 'My bill looks odd', createdAt }], Date.now());
  await change(stage, 'clew', 'posts', { put: made });
  await stage.endBackground();
  await openComplaint(desk, stage.site.world);
  await desk.click('#queue-button');
  await shows(desk, '#queue-9001', 1);
}

/** What is owed to a customer over a weekend, by the queue's clock in the sidebar. */
export async function owedWalk(
  desk: Desk,
  stage: Backstage,
  { zone, posted, reads }: Omit<OwedClock, 'zone'> & { zone: string | null },
): Promise<void> {
  await openQueueAt(desk, stage, zone, posted);
  const clock = '#queue-9001 [data-owed] > [aria-hidden]:not(svg)';
  for (const [now, expected] of Object.entries(reads)) {
    await setClock(desk, now);
    await says(desk, clock, [expected], 40_000);
  }
}

/** How late a desk is over a weekend: by its own hours alone. */
export async function lateWalk(desk: Desk, stage: Backstage, { zone, due, late }: LateClock) {
  const post = { id: 'one', crm: 'embedded', postId: '9001', customerId: null, caseId: null, caseNumber: '' };
  const to = { desk: 'billing', name: 'Billing', tells: 'specialist', agent: 'Jo', at: due };
  await change(stage, 'clew', 'escalations', { put: [{ ...post, ...to, dueAt: due, waitsUntil: due }] });
  await openQueueAt(desk, stage, zone, '2026-03-01T00:00:00.000Z');
  const clock = '#queue-9001 [data-late] > [aria-hidden]:not(svg)';
  for (const [now, time] of Object.entries(late)) {
    await setClock(desk, now);
    await says(desk, clock, [new RegExp(`^${desk.words('queue_late', { time })}$`)], 40_000);
  }
}
