import { expect, test } from 'vitest';
import type { CustomerRecord, Interaction } from '../crm/model.ts';
import { agreedTo, answerTo, requestsIn, withoutRequests } from './approval.ts';
import { approvalCode } from './approval-code.ts';

const code = 'CLEW-7K2QX9MP';
const link = 'https://x.com/sunny/status/101';
const asking = `Approval asked for a reply on X, ${code}:\n${link}\n“By Friday.”\nTo agree …: ${code} ok.`;
let count = 0;
const note = (agent: string | null, body: string, changes: Partial<Interaction> = {}): Interaction => ({
  id: String(++count),
  customerId: 'c',
  caseId: 'k',
  channel: 'web',
  direction: 'internal',
  at: '2026-11-20T12:00:00.000Z',
  summary: body.slice(0, 100),
  body,
  answered: null,
  agent,
  postId: null,
  permalink: null,
  ...changes,
});
/** Newest first, as records have it. */
const answer = (notes: Interaction[], approvers: string[] = []) =>
  answerTo({ code, caseId: 'k' }, notes.toReversed(), approvers);

test('a colleague’s own note agrees, in whatever case and however it goes on', () => {
  for (const body of [`${code} ok`, `${code.toLowerCase()} OK, go ahead`, `  ${code} ok.\nKim`])
    expect(answer([note('Jo', asking), note('Kim', body)])).toMatchObject({ by: 'Kim', ok: true });
  expect(answer([note('Jo', asking), note('Kim', `${code} no: say “soon” instead`)])).toEqual({
    by: 'Kim',
    ok: false,
    why: 'say “soon” instead',
  });
});

test('nobody agrees to what they asked themselves, under whatever spelling of their name', () => {
  expect(answer([note('Jo', asking), note(' JO ', `${code} ok`)])).toBeNull();
  // Two asked the same: neither is the second person.
  expect(answer([note('Kim', asking), note('Jo', asking), note('Kim', `${code} ok`)])).toBeNull();
});

test('while the CRM does not show who asked, nobody has agreed', () => {
  expect(answer([note('Kim', `${code} ok`)])).toBeNull();
});

test.each([
  ['the customer', note('Kim', `${code} ok`, { direction: 'in' })],
  ['a public answer', note('Kim', `${code} ok`, { direction: 'out' })],
  ['nobody known', note(null, `${code} ok`)],
  ['another case', note('Kim', `${code} ok`, { caseId: 'other' })],
  ['another text', note('Kim', 'CLEW-7K2QX9MQ ok')],
  ['a mention in passing', note('Kim', `I saw ${code} ok, will look`)],
  ['a quotation of the request', note('Kim', `> ${asking}`)],
  ['half a word', note('Kim', `${code} okra`)],
])('%s is no consent', (_who, row) => {
  expect(answer([note('Jo', asking), row])).toBeNull();
});

test('of those whom the policy names alone; the last answer counts', () => {
  const notes = [note('Jo', asking), note('Kim', `${code} ok`)];
  expect(answer(notes, ['Ada'])).toBeNull();
  expect(answer(notes, ['kim'])).toMatchObject({ ok: true });
  expect(answer([...notes, note('Ada', `${code} no, not today`)])).toMatchObject({ by: 'Ada', ok: false });
});

test('consent is to these very words', () => {
  const own = { text: 'By Friday.', code, state: 'agreed', how: 'note', by: 'Kim', why: '' } as const;
  expect(agreedTo({ own }, 'By Friday.')).toEqual({ by: 'Kim', how: 'note' });
  expect(agreedTo({ own }, 'By Friday!')).toBeNull();
  expect(agreedTo({ own: { ...own, state: 'asked' } }, 'By Friday.')).toBeNull();
});

test('a colleague sees what waits for an answer on this post, and nothing else', () => {
  const rows = [note('Jo', asking)];
  expect(requestsIn(rows, link, null, [])).toMatchObject([{ code, by: 'Jo', caseId: 'k' }]);
  expect(requestsIn(rows, link, code, [])).toEqual([]);
  expect(requestsIn(rows, 'https://x.com/sunny/status/102', null, [])).toEqual([]);
  expect(requestsIn([note('Kim', `${code} ok`), ...rows], link, null, [])).toEqual([]);
});

test('the record goes on without the drafts that are asked about, and is itself where there are none', () => {
  const record = (...interactions: Interaction[]) => ({ interactions }) as CustomerRecord;
  const [rang, answered] = [note('Jo', 'Rang, by Friday they said'), note('Kim', `${code} ok, by Friday`)];
  const all = record(note('Jo', asking), rang, answered);
  expect(withoutRequests(all).interactions).toEqual([rang, answered]);
  expect(withoutRequests(all)).toBe(withoutRequests(all));
  const other = record(rang, note('Sunny', asking, { direction: 'in' }));
  expect(withoutRequests(other)).toBe(other);
});

test('a code stands for post and text, whatever blanks and line ends', async () => {
  const one = await approvalCode('101', 'By Friday.\nJo');
  expect(one).toMatch(/^CLEW-[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(await approvalCode('101', 'By Friday. \r\nJo ')).toBe(one);
  expect(await approvalCode('102', 'By Friday.\nJo')).not.toBe(one);
  expect(await approvalCode('101', 'By Friday!\nJo')).not.toBe(one);
});
