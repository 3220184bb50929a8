const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Series {
  counts: number[];
  sum: number;
  count: number;
}

/** Counts by operation and status; nothing in it tells one customer or agent from another. */
export function createMetrics() {
  const requests = new Map<string, number>();
  const durations = new Map<string, Series>();
  return {
    count(operation: string, status: number, seconds: number): void {
      const labels = `operation="${operation}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const series = durations.get(operation) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
      durations.set(operation, series);
      series.sum += seconds;
      series.count += 1;
      buckets.forEach((bound, index) => {
        if (seconds <= bound) series.counts[index] = (series.counts[index] ?? 0) + 1;
      });
    },
    /** As Prometheus reads it. */
    text(gauges: Record<string, number>): string {
      const lines = ['# TYPE clew_requests_total counter'];
      for (const [labels, value] of requests) lines.push(`clew_requests_total{${labels}} ${value}`);
      lines.push('# TYPE clew_request_seconds histogram');
      for (const [operation, { counts, sum, count }] of durations) {
        const name = `operation="${operation}"`;
        counts.forEach((value, index) => {
          lines.push(`clew_request_seconds_bucket{${name},le="${buckets[index]}"} ${value}`);
        });
        lines.push(`clew_request_seconds_bucket{${name},le="+Inf"} ${count}`);
        lines.push(
          `clew_request_seconds_sum{${name}} ${sum}`,
          `clew_request_seconds_count{${name}} ${count}`,
        );
      }
      for (const [name, value] of Object.entries(gauges))
        lines.push(`# TYPE clew_${name} gauge`, `clew_${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
