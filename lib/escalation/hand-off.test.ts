import { expect, test } from 'vitest';
import { replyToCeo } from '../../tests/support/posts.ts';
import { record } from '../../tests/support/record.ts';
import { deskName, draftNote, handOver, isNeeded, wholeNote } from './hand-off.ts';
import { shippedDesks } from './shipped-desks.ts';

const post = replyToCeo('101', { text: 'powerwall dead for three weeks,\nnobody calls me back' });
const supportCase = record.cases[0] ?? null;
const site = record.sites[0] ?? null;
const desk = (id: string) => {
  const found = shippedDesks().find((each) => each.id === id);
  if (!found) throw new Error(`There is no desk ${id}.`);
  return found;
};

test('the service centre gets what it asks for, out of thread and record, and goes by the site’s name', () => {
  const centre = desk('service-centre');
  const name = deskName(centre, 'Mountain West');
  expect(name).toBe('Service centre: Mountain West');
  const lines = handOver(centre, { post, record, supportCase, site });
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
  const lines = handOver(desk('call-back'), { post, record, supportCase, site });
  const note = draftNote('Call-back', lines);
  expect(note).toContain('Phone: on file, ends in 43; ring from the CRM');
  expect(note.replaceAll(/\D/g, '')).not.toContain('5550143');
  expect(lines.find(({ field }) => field === 'window')?.value).toBeNull();
  const none = { ...record, customer: { ...record.customer, phone: null } };
  const asked = handOver(desk('call-back'), { post, record: none, supportCase, site });
  expect(asked.find(({ field }) => field === 'phone')?.value).toBeNull();
});

test('of somebody unknown, the desk is told the post alone', () => {
  const lines = handOver(desk('press'), { post, record: null, supportCase: null, site: null });
  expect(lines.filter(({ value }) => value !== null).map(({ field }) => field)).toEqual(['post']);
  expect(deskName(desk('service-centre'), null)).toBe('Service centre');
});

test('what was asked stands beneath the note as it was edited, and who tells the customer at its end', () => {
  const asked = [
    { field: 'window', label: 'When to ring', value: ' after 5 pm ' },
    { field: 'deadline', label: 'Deadline', value: '  ' },
    { field: 'remedy', label: 'Remedy wished for', value: '' },
  ] as const;
  expect(wholeNote(' My own words. ', asked, 'desk')).toBe(
    'My own words.\nWhen to ring: after 5 pm\nDeadline: not known yet\nThe desk tells the customer.',
  );
  expect(wholeNote('x'.repeat(20_000), [], 'specialist')).toHaveLength(10_000);
});

test.each(['safety', 'care', 'legal'])('%s takes over at once from one of whom nothing is known', (id) => {
  const to = desk(id);
  const lines = handOver(to, { post, record: null, supportCase: null, site: null });
  expect(lines.filter(({ field }) => isNeeded(to, field))).toEqual([]);
  const unknown = lines.filter(({ value }) => value === null);
  expect(unknown.length).toBeGreaterThan(2);
  const note = wholeNote(draftNote(to.name, lines), unknown, to.tells);
  for (const { label } of unknown) expect(note).toContain(`\n${label}: not known yet`);
  expect(note).toContain('“powerwall dead');
});

test('only what a desk cannot begin without is needed, and of a safety desk nothing, whatever the policy says', () => {
  const needed = shippedDesks().flatMap((to) =>
    to.handOver.filter((field) => isNeeded(to, field)).map((field) => `${to.id}: ${field}`),
  );
  expect(needed).toEqual(['call-back: phone', 'call-back: window']);
  expect(isNeeded({ flags: ['safety'], needs: ['injury'] }, 'injury')).toBe(false);
  expect(isNeeded({ flags: ['press'], needs: ['outlet'] }, 'outlet')).toBe(true);
});

test('of two batteries in two places, the note names the one that it is about', () => {
  const [own] = record.products;
  if (!own || !site) throw new Error('The first demo customer has no product or no site.');
  const island = { ...site, id: 'island', city: 'Hilo', region: 'Hawaii', serviceCentre: 'Pacific' };
  const other = { ...own, id: 'p2', siteId: 'island', model: 'Powerwall 2', serial: 'TG-2' };
  const two = { ...record, sites: [site, island], products: [own, other] };
  const note = draftNote(
    'Service centre',
    handOver(desk('service-centre'), { post, record: two, supportCase, site: island }),
  );
  expect(note).toContain('Product: Powerwall 2 ×2');
  expect(note).toContain('Site: Hilo, Hawaii (Pacific)');
  expect(note).not.toMatch(/Powerwall 3|Cedar Fork/);
});
