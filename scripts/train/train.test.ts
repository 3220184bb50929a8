import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { correctionLine } from '../../lib/triage/correction-line.ts';
import { outputs } from '../../lib/triage/model/outputs.ts';
import { readCorrections } from './corrections.ts';
import { correctionRows, ownRows } from './own.ts';
import { cannotRebuild, missingSets } from './sets.ts';
import { train } from './train.ts';

it('the same rows give the same bytes, in whatever order they come', async () => {
  const rows = ownRows().filter((_, at) => at % 16 === 0);
  const [one, other] = [await train(rows), await train(rows.toReversed())];
  expect(one).toBe(other);
  expect(JSON.parse(one)).toMatchObject({
    signs: expect.stringContaining('anger'),
    bytes: expect.any(String),
  });
}, 300_000);

it('without the sets, one sentence says so', () => {
  const missing = missingSets(tmpdir());
  expect(missing.length).toBeGreaterThan(2);
  expect(cannotRebuild(missing)).toMatch(/^The weights cannot be rebuilt, since [^.]*\.\.\/shared.*\.$/);
  expect(cannotRebuild([])).toBeNull();
});

it('a team’s corrections are learnt from, in the very form that Clew exports', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'clew-train-')), 'clew-corrections.jsonl');
  const lines = Array.from({ length: 40 }, (_, at) =>
    correctionLine(`@ada_r the flurbinator is wubbly, day ${at} of it`, {
      intent: 'praise',
      flags: [],
      severity: 0,
    }),
  );
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const corrections = readCorrections(file);
  expect(corrections).toEqual(lines);
  const rows = ownRows().filter((_, at) => at % 16 === 0);
  expect(await train([...rows, ...correctionRows(corrections)])).not.toBe(await train(rows));
}, 300_000);

it('a corrected call for help teaches nothing of complaints, "unsure" nothing of intents', () => {
  const of = (intent: 'help_complaint' | 'unsure' | 'praise') => {
    const [row] = correctionRows([correctionLine('Hello there', { intent, flags: [], severity: 1 })]);
    return Object.fromEntries(outputs.map((output, at) => [output, row?.targets[at]]));
  };
  expect(of('help_complaint')).toMatchObject({ help: 1, praise: 0, complaint: null });
  expect(of('unsure')).toMatchObject({ help: null, praise: null, noise: null, complaint: null });
  expect(of('praise')).toMatchObject({ praise: 1, help: 0, complaint: 0 });
});

it.each([
  ['not json', /^Line 2 of .* is no JSON\.$/],
  ['{"text":"Hi"}', /^Line 2 of .* is no example, at "intent": .*\.$/],
  [
    '{"id":"1","text":"Hi","intent":"idea","flags":[],"severity":0,"complaint":false,"core":""}',
    /^Line 2 of .* is no example, at "id": .*\.$/,
  ],
])('a file with %s is refused in one sentence', async (line, message) => {
  const file = join(await mkdtemp(join(tmpdir(), 'clew-train-')), 'own.jsonl');
  const good = correctionLine('Hello', { intent: 'idea', flags: [], severity: 0 });
  await writeFile(file, `${JSON.stringify(good)}\n${line}\n`);
  expect(() => readCorrections(file)).toThrow(message);
  expect(() => readCorrections(`${file}.none`)).toThrow(/^There is no file .* that can be read\.$/);
});
