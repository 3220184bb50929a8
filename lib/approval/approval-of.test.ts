import { expect, test } from 'vitest';
import { ceo, makePost, policy } from '../../tests/support/posts.ts';
import type { CustomerRecord } from '../crm/model.ts';
import type { Link } from '../snapshot/snapshot.ts';
import { approvalOf } from './approval-of.ts';

const post = makePost({ id: '101', author: ceo });
const record = { interactions: [] } as unknown as CustomerRecord;
const link = { state: 'done' } as Link;
const about = { post, policy, crm: 'open', record, onDevice: false, link, work: undefined };
const said = { text: 'By Friday.', at: '2026-11-20T12:00:00.000Z', by: 'Kim', how: 'on the phone' };
const asked = { ...said, code: 'CLEW-7K2QX9MP', crm: 'open', customerId: 'c', caseId: 'k' };

test('by a note on the case where the CRM knows who writes it, else by the specialist’s word', () => {
  expect(approvalOf(about).way).toBe('note');
  expect(approvalOf({ ...about, link: { ...link, state: 'removing' } }).way).toBe('link');
  expect(approvalOf({ ...about, onDevice: true }).way).toBe('word');
  expect(approvalOf({ ...about, record: null, link: null }).way).toBe('word');
});

test('what was asked in another CRM means nothing here; what came last counts', () => {
  expect(approvalOf({ ...about, work: { postId: '101', asked } }).own?.state).toBe('asked');
  expect(approvalOf({ ...about, crm: 'other', work: { postId: '101', asked } }).own).toBeNull();
  const later = { ...said, at: '2026-11-20T12:00:01.000Z' };
  const work = { postId: '101', asked, said: later };
  expect(approvalOf({ ...about, onDevice: true, work }).own).toMatchObject({ state: 'agreed', how: 'word' });
  expect(approvalOf({ ...about, work: { ...work, said } }).own?.state).toBe('asked');
});
