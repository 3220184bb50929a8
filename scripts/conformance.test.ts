import { expect, it } from 'vitest';
import type { Capabilities } from '../lib/crm/adapter.ts';
import { resultsOf, withTable } from './conformance.ts';

const capabilities: Capabilities = {
  createCase: 'idempotency-key',
  addNote: 'lookup-reconcile',
  concurrency: 'etag',
  lookupBy: ['email', 'name'],
  searchLagSeconds: 60,
  escalate: true,
  assign: 'owner-or-lead',
  auth: 'token',
  pageMax: 50,
  onDevice: false,
};
const test = (adapter: string, group: string, status: 'passed' | 'failed' | 'skipped') => ({
  ancestorTitles: ['', adapter, group],
  title: 'it',
  status,
  meta: { capabilities },
});
const page = (rows: string) =>
  `# CRMs\n\n<!-- made by npm run conformance: begin -->\n${rows}\n<!-- made by npm run conformance: end -->\n\nMore.\n`;

it('makes a row of what an adapter says and passes, and leaves the others as they were', () => {
  const first = withTable(
    page(''),
    resultsOf([test('zed', 'finding', 'passed'), test('zed', 'faults', 'skipped')]),
  );
  const second = withTable(
    first,
    resultsOf([
      test('abc', 'finding', 'passed'),
      test('abc', 'exactly once: addNote', 'passed'),
      test('abc', 'exactly once: linkPost', 'failed'),
      test('abc', 'faults', 'passed'),
      test('abc', 'faults', 'skipped'),
    ]),
  );
  const rows = second.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows[0]).toContain('`abc`');
  expect(rows[0]).toContain('idempotency-key; notes: lookup-reconcile');
  expect(rows[0]).toContain('60 s');
  expect(rows[0]).toContain('**1 of 2 fail**');
  expect(rows[0]).toContain('1 pass, 1 do not apply');
  expect(rows[1]).toContain('`zed`');
  expect(rows[1]).toContain('does not apply');
  expect(second.startsWith('# CRMs\n\n')).toBe(true);
  expect(second.endsWith('\n\nMore.\n')).toBe(true);
  // Nothing new, nothing changed.
  expect(withTable(second, new Map())).toBe(second);
});

it('refuses a page without a place for the table', () => {
  expect(() => withTable('# CRMs\n', new Map())).toThrow('no line');
});
