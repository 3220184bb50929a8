import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBundle } from './support/bundled.ts';
import { type Bench, median, percentile, round, timed } from './support/figure.ts';

type Engine = typeof import('./support/triage-engine.ts');

/** Milliseconds. */
const budget = 0.05;
/** Posts that are counted, and those before them, in which the engine gets going. */
const measured = 10_000;
const unmeasured = 670;

/**
 * What triage costs a post, rules and model and reasons together: 10,000 different posts, none of which it has seen
 * before. They are the project's own examples and, since there are not as many, some of those again with their words in
 * another order.
 */
const bench: Bench = () =>
  withBundle('triage-engine.ts', function* ({ triage, defaultPolicy }: Engine) {
    const policy = { ...defaultPolicy, products: ['Power Box', 'Roadster', 'Solar Roof'] };
    const texts = readFileSync(join(import.meta.dirname, '../triage/examples/posts.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const times = mixed(different(texts, unmeasured + measured)).map((text, at) => {
      // As X gives them: with a language, and never the same object again.
      const post = { text, lang: 'en', id: String(at) };
      return timed(() => triage(post, [post], policy));
    });
    const counted = times.slice(unmeasured);
    yield { name: 'triage, posts', value: counted.length, unit: 'count' };
    yield { name: 'triage, a post, median', value: fine(median(counted)), unit: 'ms', budget };
    yield { name: 'triage, a post, 95th percentile', value: fine(percentile(counted, 0.95)), unit: 'ms' };
    yield { name: 'triage, the first post', value: fine(times[0] ?? Number.NaN), unit: 'ms' };
    const long = { text: 'still no reply about my broken order, '.repeat(700).slice(0, 25_000), lang: 'en' };
    const value = round(timed(() => triage(long, [long], policy)));
    yield { name: 'triage, 25,000 characters', value, unit: 'ms', budget: 16 };
  });

const fine = (value: number): number => Number(value.toFixed(4));

/** The first `count` different texts: as they are, then turned about, so that words stand beside others. */
function different(texts: readonly string[], count: number): string[] {
  const all = new Set(texts);
  for (let part = 2; all.size < count && part < 5; part++)
    for (const text of texts) {
      if (all.size >= count) break;
      const words = text.split(' ');
      const at = Math.ceil(words.length / part);
      all.add([...words.slice(at), ...words.slice(0, at)].join(' '));
    }
  if (all.size < count) throw new Error(`There are but ${all.size} different posts.`);
  return [...all].slice(0, count);
}

/** `all` in an order that mixes the kinds of posts, which lie together in the file; the same each time. */
function mixed<T>(all: readonly T[]): T[] {
  const left = [...all];
  return all.map((_, at) => left.splice((at * 7919) % left.length, 1)[0] as T);
}

export default bench;
