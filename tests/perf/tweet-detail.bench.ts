import { bigThread } from './support/big-thread.ts';
import { type Bench, median, round } from './support/figure.ts';
import type { Visit } from './support/open-browser.ts';
import { closeSubjects, openSubjects, settle } from './support/subjects.ts';

const rounds = Number(process.env.CLEW_BENCH_ROUNDS ?? 5);
const path = '/i/api/graphql/abc/TweetDetail';

interface Event {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
}

/** What the page itself does with an answer of 2 MB is the same with and without Clew; what is more, is Clew's. */
const bench: Bench = async function* () {
  const subjects = await openSubjects({ [path]: bigThread(2_000_000) });
  const outside = { none: [] as number[], clew: [] as number[] };
  const idle = { none: [] as number[], clew: [] as number[] };
  try {
    for (let turn = 0; turn <= rounds; turn++)
      for (const name of ['none', 'clew'] as const) {
        const visit = await subjects[name].visit();
        await settle();
        const spent = await trace(visit, `load('${path}')`);
        if (turn > 0) {
          outside[name].push(spent.outside);
          idle[name].push(spent.idle);
        }
        await visit.close();
      }
  } finally {
    await closeSubjects(subjects);
  }
  const pairs = (of: typeof outside) =>
    round(median(of.clew.map((value, turn) => value - (of.none[turn] ?? 0))));
  yield { name: '2 MB TweetDetail: script, none', value: round(median(outside.none)), unit: 'ms' };
  yield { name: '2 MB TweetDetail: added outside idle time', value: pairs(outside), unit: 'ms', budget: 2 };
  yield { name: '2 MB TweetDetail: added in idle time', value: pairs(idle), unit: 'ms' };
};

const scripts = new Set([
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'EventDispatch',
  'RunMicrotasks',
  'v8.run',
]);

/** Milliseconds of script on the page's main thread, in idle callbacks and outside of them. */
async function trace({ cdp, run }: Visit, expression: string): Promise<{ idle: number; outside: number }> {
  const events: Event[] = [];
  const gather = ({ value }: { value: object[] }) => void events.push(...(value as Event[]));
  cdp.on('Tracing.dataCollected', gather);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await run(expression);
  await settle();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', gather);
  const whole = events.filter(({ ph }) => ph === 'X');
  // The thread that got X's answer is the page's main thread.
  const main = whole.find(({ name }) => name === 'XHRLoad' || name === 'XHRReadyStateChange');
  const own = whole.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const idles = own.filter(({ name }) => name === 'FireIdleCallback');
  const inside = (event: Event, of: Event[]) =>
    of.some((outer) => outer !== event && outer.ts <= event.ts && event.ts < outer.ts + (outer.dur ?? 0));
  const outer = own.filter((event) => scripts.has(event.name) && !inside(event, idles));
  const top = outer.filter((event) => !inside(event, outer));
  const sum = (of: Event[]) => of.reduce((all, { tdur, dur }) => all + (tdur ?? dur ?? 0), 0) / 1000;
  return { idle: sum(idles), outside: sum(top) };
}

export default bench;
