import { type Bench, round } from './support/figure.ts';
import type { Visit } from './support/open-browser.ts';
import { closeSubjects, openSubjects, settle } from './support/subjects.ts';

const warmUp = 600;
const posts = 10_000;

/** What 10,000 posts leave behind in the page, when everything that may go has gone. */
const bench: Bench = async function* () {
  const subjects = await openSubjects();
  try {
    for (const name of ['none', 'clew'] as const) {
      const visit = await subjects[name].visit();
      await visit.run(`stream(${warmUp}, 5, 30)`);
      const before = await heap(visit);
      await visit.run(`stream(${posts}, 20, 30)`);
      const value = round((await heap(visit)) - before);
      yield {
        name: `heap growth over 10,000 posts, ${name}`,
        value,
        unit: 'MB',
        ...(name === 'clew' && { budget: 5 }),
      };
      await visit.close();
    }
  } finally {
    await closeSubjects(subjects);
  }
};

async function heap({ cdp }: Visit): Promise<number> {
  await settle();
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return used / 1_000_000;
}

export default bench;
