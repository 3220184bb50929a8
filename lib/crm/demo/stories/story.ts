import type { Channel, caseStatuses, ProductKind } from '../../model.ts';

/**
 * One contact: day after the case was opened, channel, direction, summary, body, and, for "in", whether somebody
 * answered. Texts may hold {values} of the customer and [this|that] choices, so that no two tellings are alike.
 */
export type Turn = readonly [
  day: number,
  channel: Channel,
  direction: 'in' | 'out' | 'internal',
  summary: string,
  body: string,
  answered?: boolean,
];

export interface Story {
  title: string;
  /** The customer must have one of these products. */
  needs: readonly ProductKind[];
  /** "past" stories are over; "now" stories are what customers post about. */
  when: 'past' | 'now';
  status: (typeof caseStatuses)[number];
  /** The desk; the service centre's stands as {centre}. */
  desk: string;
  /** Days since the last turn, at least and at most. */
  quiet: readonly [least: number, most: number];
  /** Whole dollars, at least and at most. */
  amount?: readonly [least: number, most: number];
  order?: true;
  /** Only where it snows. */
  snow?: true;
  /** Days from the last turn. */
  due?: number;
  turns: readonly Turn[];
}
