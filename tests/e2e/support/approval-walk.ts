import { strict as assert } from 'node:assert';
import { askServer } from '../../../server/testing/ask.ts';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import type { LiveCrm } from './live-crm.ts';
import { waitFor } from './wait-for.ts';
import { insertAndCompare, openComplaint } from './walk.ts';

export const promising = 'Sorry about your battery. We asked the team, and they call you by Friday.';
const number = 'CS-204817';

/** Takes a picture. */
type Look = (name: string) => Promise<void>;
const nothing: Look = async () => {};

/** Insert is held, and the finding's own button is open. */
async function writePromise(desk: Desk): Promise<void> {
  const { words } = desk;
  await desk.clearEditor();
  await desk.write(promising);
  await desk.reads(words('composer_level_approve'));
  await desk.click('button', words('composer_insert'));
  assert.equal((await desk.composer())?.text, '');
  await desk.click('button', words('composer_approve_open'));
}

/** Where the CRM knows nobody by sign-in, the specialist says who agreed; it is to these words, and the seal says so. */
export async function agreedByWord(desk: Desk, world: World, look: Look = nothing): Promise<void> {
  const { words } = desk;
  await openComplaint(desk, world);
  await writePromise(desk);
  await desk.reads(words('approval_word'));
  await look('by-word');
  await desk.click('form input');
  await desk.page.keyboard.type('Kim Vance');
  await desk.click('form label + input:last-of-type');
  await desk.page.keyboard.type('on the phone');
  await desk.click('button', words('approval_record'));
  await desk.reads(words('approval_level'));
  await desk.write('!');
  await desk.reads(words('composer_level_approve'));
  await desk.page.keyboard.press('Backspace');
  await desk.reads(words('approval_level'));
  await insertAndCompare(desk, promising);
  await desk.reads(words('approval_agreed_word', { by: 'Kim Vance' }));
  await desk.reads(words('composer_sealed'));
}

/** Asks on the case; the specialist's own "ok" there is none. Returns the code. */
export async function askOnCase(desk: Desk, world: World, crm: LiveCrm): Promise<string> {
  const { words } = desk;
  await openComplaint(desk, world);
  await writePromise(desk);
  await desk.reads(words('approval_link'));
  await desk.click('button', words('sidebar_link_to', { number }));
  await desk.reads(words('approval_ask_how'));
  await desk.click('button', words('approval_ask'));
  const code = await waitFor(
    async () => /CLEW-\w{8}/.exec((await crm.notes()).find((note) => note.includes(promising)) ?? '')?.[0],
    'the request never came to the case',
  );
  await desk.reads(words('approval_asked', { code }));
  await noteOnCase(crm, crm.token, `${code} ok`);
  await desk.click('button', words('approval_look'));
  await desk.reads(new RegExp(`${words('sidebar_timeline')}[\\s\\S]*${code} ok`));
  await desk.reads(words('approval_asked', { code }));
  assert.ok(!(await desk.sidebarText()).includes(words('approval_level')));
  return code;
}

/** After a colleague's answer on the case: these words go in, and the seal says who agreed. */
export async function insertAgreed(desk: Desk, by: string): Promise<void> {
  const { words } = desk;
  // This CRM tells of it by itself.
  await desk.reads(words('approval_level'));
  await insertAndCompare(desk, promising);
  await desk.reads(words('approval_agreed_note', { by }));
  await desk.reads(words('composer_sealed'));
}

/** A note as anybody writes it who is signed in to the CRM. */
export async function noteOnCase(crm: LiveCrm, token: string, text: string): Promise<void> {
  const { caseId, customerId } = await crm.case();
  const body = { customerId, text, at: new Date().toISOString() };
  const key = crypto.randomUUID();
  const { status } = await askServer(crm.url, `/v1/cases/${caseId}/notes`, { token, body, key });
  assert.ok(status === 200 || status === 201, `the note was answered with ${status}`);
}

/** In the colleague's own Clew: the request stands over the composer, and one click answers it on the case. */
export async function agreeInClew(desk: Desk, world: World, asker: string, look: Look): Promise<void> {
  const { words } = desk;
  await openComplaint(desk, world);
  await desk.reads(words('approval_request', { by: asker }));
  await desk.reads(promising);
  await look('requested');
  await desk.click('button', words('approval_agree'));
  await desk.reads(words('approval_sent'));
}
