import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ratio, table } from './engine.ts';
import { pairsSection, scoreOf } from './pairs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairs-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('counts what was caught and what was alarmed at, by the rules that were meant', async () => {
  const path = join(folder, 'some-pairs.jsonl');
  const rows = [
    { id: 'a', draft: 'Hi {name}', expect: 'finding', rules: ['placeholder'] },
    { id: 'b', draft: 'Hi Ada', expect: 'finding', rules: ['placeholder'] },
    { id: 'c', draft: 'Hi {name}', expect: 'none', rules: ['length'] },
    { id: 'd', draft: 'Hi {name}', expect: 'none', rules: ['length', 'placeholder'] },
  ];
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  const score = await scoreOf(path);
  expect(score).toEqual({
    file: 'some-pairs.jsonl',
    harmful: 2,
    caught: 1,
    harmless: 2,
    alarms: 1,
    missed: ['b'],
    alarmed: ['d'],
  });
  expect(pairsSection([score])).toContain('| some-pairs.jsonl | 2 | 0.500 | 2 | 0.500 | 0.500 | b, d |');
});

it('a pair that does not say what is expected is refused', async () => {
  const path = join(folder, 'bad-pairs.jsonl');
  await writeFile(path, '{"id":"a","draft":"Hi"}');
  await expect(scoreOf(path)).rejects.toThrow();
});

it('has no ratio of nothing, and puts figures to the right', () => {
  expect(ratio(0, 0)).toBe('–');
  expect(table(['a', 'b'], [['x', 1]])).toBe('| a | b |\n| --- | ---: |\n| x | 1 |');
});
