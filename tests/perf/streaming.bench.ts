import { type Bench, median, percentile, round } from './support/figure.ts';
import { closeSubjects, openSubjects, type SubjectName, settle } from './support/subjects.ts';

const rounds = Number(process.env.CLEW_BENCH_ROUNDS ?? 12);
const budgets = { load: 10, stream: 14 };

/** Script time at load, and while 600 posts stream in: 5 in each frame, 30 kept. */
const bench: Bench = async function* () {
  const subjects = await openSubjects();
  const names = Object.keys(subjects) as SubjectName[];
  const load = { none: [], bare: [], clew: [] } as Record<SubjectName, number[]>;
  const stream = structuredClone(load);
  const tasks = structuredClone(load);
  /**
   * What an extension adds to what the page itself takes. Whatever else the machine does only ever adds, so the lower
   * quartiles say more than the middles, which change by several milliseconds from run to run.
   */
  const added = (name: SubjectName) => round(percentile(stream[name], 0.25) - percentile(stream.none, 0.25));
  /** The same, of each turn against the page alone right before. */
  const inTurns = (name: SubjectName) =>
    round(median(stream[name].map((value, turn) => value - (stream.none[turn] ?? Number.NaN))));
  try {
    for (let turn = 0; turn <= rounds; turn++)
      for (const name of names) {
        const visit = await subjects[name].visit();
        await settle();
        const loaded = await visit.script();
        await visit.run('prepare(600)');
        const prepared = await visit.script();
        await visit.run('stream(600, 5, 30)');
        await settle();
        const streamed = await visit.script();
        // The first turn warms the browser's caches.
        if (turn > 0) {
          load[name].push(loaded);
          stream[name].push(streamed - prepared);
          tasks[name].push(await visit.run<number>('longTasks.length'));
        }
        await visit.close();
      }
  } finally {
    await closeSubjects(subjects);
  }
  for (const name of names) {
    const budget = (most: number) => (name === 'clew' ? { budget: most } : {});
    yield {
      name: `load: script, ${name}`,
      value: round(median(load[name])),
      unit: 'ms',
      ...budget(budgets.load),
    };
    yield { name: `600 posts: script, ${name}`, value: round(median(stream[name])), unit: 'ms' };
    if (name !== 'none')
      yield {
        name: `600 posts: added by ${name}`,
        value: added(name),
        unit: 'ms',
        ...budget(budgets.stream),
      };
    if (name !== 'none')
      yield { name: `600 posts: added by ${name}, middle of the turns`, value: inTurns(name), unit: 'ms' };
    // A task of an extension's own is long in each turn; what else runs on the machine is in some.
    yield { name: `tasks over 50 ms, ${name}`, value: Math.min(...tasks[name]), unit: 'count', ...budget(0) };
  }
};

export default bench;
