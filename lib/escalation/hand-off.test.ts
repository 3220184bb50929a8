import { expect, test } from 'vitest';
import { replyToCeo } from '../../tests/support/posts.ts';
import { record } from '../../tests/support/record.ts';
import { deskName, draftNote, handOver, wholeNote } from './hand-off.ts';
import { shippedDesks } from './shipped-desks.ts';

const post = replyToCeo('101', { text: 'powerwall dead for three weeks,\nnobody calls me back' });
const supportCase = record.cases[0] ?? null;
const desk = (id: string) => {
  const found = shippedDesks().find((each) => each.id === id);
  if (!found) throw new Error(`There is no desk ${id}.`);
  return found;
};

test('the service centre gets what it asks for, out of thread and record, and goes by the site’s name', () => {
  const centre = desk('service-centre');
  const name = deskName(centre, record);
  expect(name).toBe('Service centre: Mountain West');
  const lines = handOver(centre, { post, record, supportCase });
  const note = draftNote(name, lines);
  // Read over a shoulder, the text to be edited tells no more than the rest of the sidebar.
  expect(note).not.toMatch(/Sunniva|Serial/);
  expect(
    wholeNote(
      note,
      lines.filter(({ field }) => field === 'customer' || field === 'serial'),
      'desk',
    ),
  ).toMatch(/\nCustomer: Sunniva Eklund \(HC-10001\)\nSerial no\.: \S+/);
  expect(note).toContain('Case: CS-204817, Powerwall offline after update');
  expect(note).toContain('@sunnyside_up https://x.com/sunnyside_up/status/101');
  expect(note).toContain('“powerwall dead for three weeks, nobody calls me back”');
  expect(note).toContain('Product: Powerwall 3 ×2');
  expect(note).not.toContain('Solar');
  expect(note).toContain('Site: Cedar Fork, Utah (Mountain West)');
  expect(note).toContain('3 contacts on file, 2 unanswered');
  // What was not said nobody knows: it is asked, not left out in silence.
  expect(lines.filter(({ value }) => value === null).map(({ field }) => field)).toEqual(['remedy']);
});

test('the call-back desk is told that there is a number, and never the number', () => {
  const lines = handOver(desk('call-back'), { post, record, supportCase });
  const note = draftNote('Call-back', lines);
  expect(note).toContain('Phone: on file, ends in 43; ring from the CRM');
  expect(note.replaceAll(/\D/g, '')).not.toContain('5550143');
  expect(lines.find(({ field }) => field === 'window')?.value).toBeNull();
  const none = { ...record, customer: { ...record.customer, phone: null } };
  const asked = handOver(desk('call-back'), { post, record: none, supportCase });
  expect(asked.find(({ field }) => field === 'phone')?.value).toBeNull();
});

test('of somebody unknown, the desk is told the post alone', () => {
  const lines = handOver(desk('press'), { post, record: null, supportCase: null });
  expect(lines.filter(({ value }) => value !== null).map(({ field }) => field)).toEqual(['post']);
  expect(deskName(desk('service-centre'), null)).toBe('Service centre');
});

test('what was asked stands beneath the note as it was edited, and who tells the customer at its end', () => {
  const asked = [
    { label: 'When to ring', value: ' after 5 pm ' },
    { label: 'Deadline', value: '  ' },
  ];
  expect(wholeNote(' My own words. ', asked, 'desk')).toBe(
    'My own words.\nWhen to ring: after 5 pm\nThe desk tells the customer.',
  );
  expect(wholeNote('x'.repeat(20_000), [], 'specialist')).toHaveLength(10_000);
});
