import { expect, test } from 'vitest';
import type { Interaction } from '../crm/model.ts';
import type { Finding } from '../guardrails/rule.ts';
import { answerTo, requestsIn } from './approval.ts';
import { approvalNote, longestAsked } from './approval-note.ts';

const code = 'CLEW-7K2QX9MP';
const link = 'https://x.com/sunny/status/101';
const promise: Finding = {
  rule: 'promise',
  level: 'approve',
  span: [6, 16],
  message: { key: 'guard_promise_act' },
};
const row = (id: string, agent: string, body: string) =>
  ({
    id,
    agent,
    body,
    summary: '',
    caseId: 'k',
    customerId: 'c',
    direction: 'internal',
    at: '',
  }) as Interaction;

test('the request holds all of the text and what is found in it, and is itself no answer', () => {
  const note = approvalNote(code, link, 'Sorry, we’ll fix it', [promise]);
  expect(note).toContain('“Sorry, we’ll fix it”');
  expect(note).toContain('“ we’ll fix”');
  const rows = [row('1', 'Jo', note), row('2', 'Kim', note)];
  expect(answerTo({ code, caseId: 'k' }, rows, [])).toBeNull();
  expect(requestsIn(rows, link, null, [])).toHaveLength(1);
});

test('it fits into a note, however much is found', () => {
  const many = Array.from({ length: 500 }, () => promise);
  expect(approvalNote(code, link, 'a'.repeat(longestAsked), many).length).toBeLessThan(10_000);
});
