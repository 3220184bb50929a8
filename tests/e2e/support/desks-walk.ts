import { strict as assert } from 'node:assert';
import { isNeeded } from '../../../lib/escalation/hand-off.ts';
import { shippedDesks } from '../../../lib/escalation/shipped-desks.ts';
import type { Desk as DeskPolicy } from '../../../lib/policy/desks-policy.ts';
import { type Backstage, readTable } from './backstage.ts';
import type { Desk } from './desk.ts';
import { becomes, choose, countOf, says, shows, textOf } from './look.ts';
import { demoRecord } from './private-values.ts';
import { waitFor } from './wait-for.ts';
import { openComplaint } from './walk.ts';
import { dueIn } from './ways-walk.ts';

type Row = Record<string, unknown>;

/** No record and no thread tells these: somebody must. */
const asked = ['window', 'injury', 'in-use', 'deadline', 'outlet', 'request', 'question', 'remedy'];
const outcomes = ['solved', 'partly', 'declined', 'needs-more'];
/** A desk's hours as a clock shows them that may be some seconds behind. */
const left: Record<number, string> = {
  1: '1h|59m',
  2: '2h|1h',
  4: '4h|3h',
  8: '8h|7h',
  16: '16h|15h',
  24: '1d|23h',
  48: '2d|1d',
};
const centre = demoRecord('HC-10001').sites[0]?.serviceCentre;
const shipped = shippedDesks();
const forCustomers = shipped.filter(({ handOver: fields }) => fields.includes('customer'));
const forAnybody = shipped.filter((desk) => !forCustomers.includes(desk));

const panel = '[role=dialog]';
/** Where it went, or the way to a desk. */
export const waysLine = 'main nav button:nth-of-type(2)';
const word = (id: string) => id.replaceAll('-', '_');
/** With the service centre of her own site. */
export const nameOf = ({ words }: Desk, { id, bySite }: DeskPolicy) =>
  words(`ways_desk_${word(id)}`) + (bySite ? `: ${centre}` : '');
const answer = (desk: DeskPolicy, field: string) => `What ${desk.id} asks: ${field}.`;

const replyOf = async (desk: Desk) =>
  (await desk.sidebar()).evaluate(() => document.querySelector('textarea')?.value, null);

/** Whether the button of this name in the panel can be pressed. */
const canPress = async (desk: Desk, name: string) =>
  (await desk.sidebar()).evaluate(
    ([css, text]) =>
      [...document.querySelectorAll<HTMLButtonElement>(`${css} button`)].some(
        (button) => button.innerText.trim() === text && !button.disabled,
      ),
    [panel, name] as const,
  );

/** Chooses the desk, tells it what it must be told, and hands over by the button of this name. */
export async function handOver(desk: Desk, to: DeskPolicy, button: string): Promise<void> {
  const { words } = desk;
  await choose(desk, `${panel} section:last-of-type select`, nameOf(desk, to));
  await says(desk, panel, [words(`ways_owner_${word(to.id)}`)]);
  const wanted = to.handOver.filter((field) => asked.includes(field));
  await shows(desk, `${panel} [data-field]`, wanted.length);
  for (const field of wanted) {
    // Only what the desk cannot begin without is waited for.
    const waits = wanted.slice(wanted.indexOf(field)).some((each) => isNeeded(to, each));
    assert.equal(await canPress(desk, words(button)), !waits, `${to.id}: ${field}`);
    await desk.click(`${panel} [data-field=${field}]`);
    await desk.page.keyboard.type(answer(to, field));
  }
  if (!to.says.en) await says(desk, panel, [words('ways_say_none')]);
  await desk.click(`${panel} button`, words(button));
  await desk.reads(words('ways_handed', { desk: nameOf(desk, to) }));
}

/** All that the desk wants to be told stands in the note, each under its name, and the phone number nowhere. */
function checkNote({ words }: Desk, to: DeskPolicy, name: string, note: string): void {
  assert.ok(note.includes(words('ways_note_to', { desk: name })), note);
  for (const field of to.handOver) {
    const told = asked.includes(field) ? answer(to, field) : '';
    assert.match(note, new RegExp(`^${words(`ways_field_${word(field)}`).replace('?', '\\?')}: .`, 'm'));
    assert.ok(note.includes(told), `${told} is not in:\n${note}`);
  }
  assert.ok(note.includes(words(`ways_note_tells_${to.tells}`)), note);
  assert.doesNotMatch(note, /555\D?0143/);
}

async function checkClock(desk: Desk, to: DeskPolicy, row: Row | undefined): Promise<void> {
  assert.deepEqual([row?.desk, row?.tells], [to.id, to.tells]);
  assert.equal(Date.parse(String(row?.dueAt)) - Date.parse(String(row?.at)), to.hours * 3_600_000);
  await says(desk, waysLine, [
    new RegExp(`${nameOf(desk, to)}: ${dueIn(desk, left[to.hours] ?? 'no such hours').source}`),
  ]);
}

/** Brings back what waits, or is overdue, with this outcome; the panel stays open. */
export async function bringBack(
  desk: Desk,
  to: DeskPolicy,
  outcome: string,
  standing = 'waits',
): Promise<void> {
  const { words } = desk;
  const name = words(`ways_outcome_${word(outcome)}`);
  const waits = `[data-standing=${standing}]`;
  await desk.click(waysLine);
  await shows(desk, waits, 1);
  await desk.click(`${waits} button`, words('ways_came_back'));
  await shows(desk, `${waits} form`, 1);
  await choose(desk, `${waits} select`, name);
  await desk.click(`${waits} button`, words('ways_back_keep'));
  await shows(desk, waits, 0);
  await says(desk, '[data-standing=back]', [nameOf(desk, to), words('ways_is_back', { outcome: name })]);
  const owes = (await textOf(desk, '[data-standing=back]'))?.includes(words('ways_owes_word'));
  assert.equal(owes, to.tells !== 'desk');
}

/** By the button of the row in the panel. */
async function tellThem(desk: Desk): Promise<void> {
  await desk.click('[data-standing=back] [data-untold] button', desk.words('ways_told'));
  await shows(desk, '[data-untold]', 0);
}

async function emptyReply(desk: Desk): Promise<void> {
  await desk.clearEditor();
  await becomes(() => replyOf(desk), '');
}

/** To every desk for customers: what it must be told on the case, its clock, the public reply, the way back. */
export async function desksForCustomers(
  desk: Desk,
  { options, site }: Backstage,
  step: (name: string, run: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { words } = desk;
  const status = async () =>
    (await readTable(options, 'clew-crm', 'cases')).find(({ number }) => number === 'CS-204817')?.status;
  const newest = async () =>
    (await readTable(options, 'clew', 'escalations')).sort((a, b) =>
      String(b.at).localeCompare(String(a.at)),
    )[0];
  await openComplaint(desk, site.world);
  await desk.click(waysLine);
  for (const [at, to] of forCustomers.entries())
    await step(to.id, async () => {
      await handOver(desk, to, 'ways_hand_over');
      await becomes(status, 'escalated');
      const row = await newest();
      await checkClock(desk, to, row);
      const notes = await readTable(options, 'clew-crm', 'interactions');
      const note = notes.find(({ body }) =>
        String(body).startsWith(words('ways_note_to', { desk: nameOf(desk, to) })),
      );
      assert.deepEqual([note?.caseId, note?.direction], ['case-204817', 'internal']);
      checkNote(desk, to, nameOf(desk, to), String(note?.body));
      await desk.reads(new RegExp(`${words('sidebar_timeline')}[\\s\\S]*For ${nameOf(desk, to)}`));
      await becomes(() => replyOf(desk), to.says.en ?? '');
      await emptyReply(desk);
      const outcome = outcomes[at % outcomes.length] ?? '';
      await bringBack(desk, to, outcome);
      await becomes(status, 'open');
      await desk.reads(/open\s+CS-204817/);
      const back = await newest();
      assert.equal(back?.id, row?.id);
      assert.equal((back?.back as Row | undefined)?.outcome, outcome);
      // The desk is waited for no longer, and the customer waits for a word unless it has told them.
      assert.equal(!!back && 'waitsUntil' in back, to.tells !== 'desk');
      if (to.tells !== 'desk') await tellThem(desk);
      assert.ok(!('waitsUntil' in ((await newest()) ?? {})), 'it still waits');
    });
}

/** To every desk for anybody, from one who is no customer: copied, its clock here alone, the way back. */
export async function desksForAnybody(
  desk: Desk,
  { options, site }: Backstage,
  step: (name: string, run: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { posts, hero } = site.world;
  const id = posts.get(hero.deepId)?.replyTo ?? '';
  await desk.visit(`/x/status/${id}`);
  await desk.clickBadge(id);
  // Whether it is a customer may just be found out, and the button with it.
  const noCase = async () => {
    if ((await countOf(desk, panel)) === 0) await desk.click(waysLine);
    return says(desk, panel, [desk.words('ways_no_case')], 2000).then(
      () => true,
      () => undefined,
    );
  };
  await waitFor(noCase, 'the panel never said that there is no case');
  for (const [at, to] of forAnybody.entries())
    await step(to.id, async () => {
      await handOver(desk, to, 'ways_copy_hand_over');
      const row = (await readTable(options, 'clew', 'escalations')).find((each) => each.desk === to.id);
      assert.deepEqual([row?.postId, row?.caseId, row?.customerId], [id, null, null]);
      await checkClock(desk, to, row);
      await becomes(() => replyOf(desk), to.says.en ?? '');
      // What was copied, as whoever hands it over will paste it.
      await desk.click('textarea');
      await desk.chord('v');
      await waitFor(
        async () => (await replyOf(desk))?.includes(desk.words(`ways_note_tells_${to.tells}`)) || undefined,
        'what was copied never came',
      );
      checkNote(desk, to, nameOf(desk, to), (await replyOf(desk)) ?? '');
      await emptyReply(desk);
      await bringBack(desk, to, outcomes[at % outcomes.length] ?? '');
      if (to.tells !== 'desk') await tellThem(desk);
    });
  const written = (await readTable(options, 'clew', 'operations')).map(({ kind }) => String(kind));
  assert.deepEqual(
    written.filter((kind) => /escalate|status|note/.test(kind)),
    [],
  );
}
