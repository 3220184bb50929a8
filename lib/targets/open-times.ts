import { type Hours, minutesOf, weekdays } from './hours.ts';
import { dateOf, day, instantAt, weekdayOf } from './zone-time.ts';

const minute = 60_000;
/** Days that are worked out together. */
const chunkDays = 32;
/** A target that is not reached within this many days is none. */
const farthestDays = 400;

/** From when, until when, in milliseconds; the end is not in it. */
type Span = readonly [from: number, until: number];

/** The days `number * chunkDays` and on: from when until when, and what of it is open. */
interface Chunk {
  start: number;
  end: number;
  spans: readonly Span[];
  /** How much is open before each of the spans, and last: in all. */
  sums: readonly number[];
}

/**
 * The time during which somebody answers: by the wall clocks of a zone, so that a day on which they are changed is an
 * hour shorter or longer where the desk is open through the night, and as long as any other where it is not. Times are
 * milliseconds since 1970. Keeps what it worked out: asking for ten thousand posts takes a few milliseconds.
 */
export class OpenTimes {
  readonly #hours: Hours;
  readonly #chunks = new Map<number, Chunk>();
  /** Open time before a chunk, counted from the first one that was asked for. */
  readonly #before = new Map<number, number>();

  constructor(hours: Hours) {
    this.#hours = hours;
  }

  /** How much of the time from `from` until `until` was open, in milliseconds; negative where `until` comes first. */
  between(from: number, until: number): number {
    return this.until(until) - this.until(from);
  }

  /** When `amount` of open milliseconds has passed after `from`; null where that is more than a year off. */
  after(from: number, amount: number): number | null {
    let left = amount;
    for (const [start, end] of this.#spansFrom(from)) {
      if (end - start >= left) return start + left;
      left -= end - start;
    }
    return null;
  }

  isOpen(at: number): boolean {
    return this.opensAt(at) === at;
  }

  /** The next opening after `at` where it is closed then; `at` itself where it is open; null: not within a year. */
  opensAt(at: number): number | null {
    for (const [start] of this.#spansFrom(at)) return start;
    return null;
  }

  /** The opening times of a calendar day, by its number. */
  onDay(dayNumber: number): readonly Span[] {
    const { zone, week, holidays } = this.#hours;
    if (holidays.includes(dateOf(dayNumber))) return [];
    const at = (minutes: number) => instantAt(dayNumber * day + minutes * minute, zone);
    return (week[weekdays[weekdayOf(dayNumber)] ?? 'mon'] ?? [])
      .map(minutesOf)
      .filter(([from, until]) => from < until)
      .map(([from, until]): Span => [at(from), at(until)]);
  }

  /** What was open before `at`, counted from some moment that stays the same: the difference of two is what counts. */
  until(at: number): number {
    const number = this.#numberAt(at);
    const { spans, sums } = this.#chunk(number);
    // The last span that begins before it.
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const [start, end] = spans[low - 1] ?? [0, 0];
    return this.#openBefore(number) + (low > 0 ? (sums[low - 1] ?? 0) + Math.min(at, end) - start : 0);
  }

  #openBefore(number: number): number {
    const kept = this.#before.get(number);
    if (kept !== undefined) return kept;
    const known = [...this.#before.keys()];
    const of = (chunk: number) => this.#chunk(chunk).sums.at(-1) ?? 0;
    const sum = (chunk: number) => this.#before.get(chunk) ?? 0;
    if (known.length === 0) this.#before.set(number, 0);
    else {
      for (let n = Math.max(...known); n < number; n++) this.#before.set(n + 1, sum(n) + of(n));
      for (let n = Math.min(...known); n > number; n--) this.#before.set(n - 1, sum(n) - of(n - 1));
    }
    return sum(number);
  }

  *#spansFrom(at: number): Generator<Span> {
    for (let number = this.#numberAt(at); ; number++) {
      const { start, spans } = this.#chunk(number);
      if (start > at + farthestDays * day) return;
      for (const [from, until] of spans) if (until > at) yield [Math.max(from, at), until];
    }
  }

  #numberAt(at: number): number {
    const number = Math.floor(at / day / chunkDays);
    const { start, end } = this.#chunk(number);
    // The zone's midnight is not that of UTC.
    return at < start ? number - 1 : at >= end ? number + 1 : number;
  }

  #chunk(number: number): Chunk {
    const kept = this.#chunks.get(number);
    if (kept) return kept;
    const first = number * chunkDays;
    const days = Array.from({ length: chunkDays }, (_, n) => first + n);
    const spans = joined(days.flatMap((dayNumber) => [...this.onDay(dayNumber)]));
    const sums = [0];
    for (const [from, until] of spans) sums.push((sums.at(-1) ?? 0) + until - from);
    const midnight = (dayNumber: number) => instantAt(dayNumber * day, this.#hours.zone);
    const chunk = { start: midnight(first), end: midnight(first + chunkDays), spans, sums };
    this.#chunks.set(number, chunk);
    return chunk;
  }
}

/** In order and apart: hours that overlap in the policy, or touch at midnight, count once. */
function joined(spans: Span[]): Span[] {
  const found: [number, number][] = [];
  for (const [from, until] of spans.sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else found.push([from, until]);
  }
  return found;
}
