import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { className, lean } from './lean-build.ts';

const root = join(import.meta.dirname, '..');
const rules = join(root, 'lib/guardrails/rules');
const files = readdirSync(rules).filter((name) => /^[\w-]+\.ts$/.test(name));

it.each(files)('%s is built without its description, line by line the same otherwise', (name) => {
  const path = join(rules, name);
  const code = readFileSync(path, 'utf8');
  const less = lean(code, path) ?? '';
  expect(code).toMatch(/^ {2}description:/m);
  expect(less).not.toMatch(/description:/);
  const left = less.split('\n');
  const lines = code.split('\n');
  expect(left).toHaveLength(lines.length);
  expect(left.filter((line, at) => line !== lines[at] && line !== '')).toEqual([]);
  expect(left.filter((line, at) => line !== lines[at]).length).toBeLessThanOrEqual(2);
});

it('an icon is built with its shapes and without their keys', () => {
  const path = join(root, 'node_modules/lucide-react/dist/esm/icons/clock.mjs');
  const code = readFileSync(path, 'utf8');
  const less = lean(code, path) ?? '';
  expect(code).toContain('key:');
  expect(less).not.toMatch(/key:|^__iconData\.node/m);
  expect(less).toContain('["circle", { cx: "12", cy: "12", r: "10" }]');
});

it('anything else is built as it is', () => {
  for (const path of [
    'lib/guardrails/check.ts',
    'lib/guardrails/rules/press.examples.ts',
    'lib/crm/model.ts',
  ])
    expect(lean(`  description: 'x',`, join(root, path))).toBeNull();
});

it('no two classes of the components have one name', () => {
  const sheets = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.module.css'),
  );
  const names = sheets.map((path) => className('head', join(root, 'components', path)));
  expect(names).toContain('_head_composer-editor');
  expect(new Set(names).size).toBe(sheets.length);
  for (const name of names) expect(name).toMatch(/^[\w-]+$/);
});
