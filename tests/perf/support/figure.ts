/** One line of the bench's output. With a budget, a value above it fails the run. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'MB' | 'count' | 'bytes';
  budget?: number;
}

/** What each tests/perf/*.bench.ts exports by default. */
export type Bench = () => AsyncIterable<Figure>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** `share` of 0.95 is the 95th percentile: the value that 95 of 100 do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
