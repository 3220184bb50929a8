import { strict as assert } from 'node:assert';
import { demoRecords } from '../../../lib/crm/demo/records.ts';
import { revokeToken } from '../../../server/auth/tokens.ts';
import { insertRecords } from '../../../server/seed.ts';
import { startTestServer } from '../../../server/testing/open-server.ts';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';
import { openComplaint } from './walk.ts';

const agent = 'Jo Park';
const number = 'CS-204817';
/** As no CRM on the device calls it. */
const title = 'Offline, says the server';

export interface LiveCrm {
  url: string;
  token: string;
  agent: string;
  /** Posts that are linked to the case, and notes on it, read from the database itself. */
  links(): Promise<string[]>;
  notes(): Promise<string[]>;
  case(): Promise<{ caseId: string; customerId: string }>;
  /** Of another agent of the same team. */
  tokenOf(id: string, name: string): Promise<string>;
  /** Every note is refused by a fault of the server's, until it no longer is. */
  holdNotes(on: boolean): Promise<void>;
  /** Every token that was given out is good no more, as by the CRM's administrator. */
  revoke(): Promise<void>;
  stop(): Promise<void>;
}

/** The reference server with the demo customers, one case of whom has another title than they have on the device. */
export async function startLiveCrm(): Promise<LiveCrm> {
  const server = await startTestServer();
  const { database } = server;
  const records = demoRecords(new Date());
  await insertRecords(database, {
    ...records,
    cases: records.cases.map((row) => (row.number === number ? { ...row, title } : row)),
  });
  const token = await server.tokenOf({ id: 'jo', name: agent });
  const values = async (sql: string) =>
    (await database.query<{ value: string }>(sql, [number])).map(({ value }) => value);
  const onCase = 'from interactions join cases on cases.id = case_id where cases.number = $1';
  let stopped: Promise<void> | null = null;
  return {
    url: server.url,
    token,
    agent,
    links: () => values(`select post_id as value ${onCase} and direction = 'in' and post_id is not null`),
    notes: () => values(`select body as value ${onCase} and direction = 'internal'`),
    async case() {
      const sql = 'select id as "caseId", customer_id as "customerId" from cases where number = $1';
      const [row] = await database.query<{ caseId: string; customerId: string }>(sql, [number]);
      assert.ok(row);
      return row;
    },
    tokenOf: (id, name) => server.tokenOf({ id, name }),
    async holdNotes(on) {
      if (!on) return void (await database.query('drop trigger hold_notes on interactions', []));
      await database.query(
        `create or replace function hold_notes() returns trigger language plpgsql as
          $$ begin raise exception 'held by the test'; end $$`,
        [],
      );
      await database.query(
        `create trigger hold_notes before insert on interactions for each row
          when (new.direction = 'internal') execute function hold_notes()`,
        [],
      );
    },
    async revoke() {
      const rows = await database.query<{ id: string }>('select id from tokens where revoked_at is null', []);
      for (const { id } of rows) await revokeToken(database, id);
    },
    stop() {
      stopped ??= server.stop();
      return stopped;
    },
  };
}

/** The customer's room filled from a server: link to the suggested case, undo, note; then the server goes away. */
export async function liveWalk(desk: Desk, world: World, crm: LiveCrm): Promise<void> {
  const { words } = desk;
  const { complaintId } = world.hero;
  await openComplaint(desk, world);
  await desk.reads(title);

  const linked = (expected: string[]) =>
    waitFor(
      async () => JSON.stringify(await crm.links()) === JSON.stringify(expected) || undefined,
      `the server never had the links ${expected.join()}`,
    );
  const before = await crm.links();
  assert.ok(!before.includes(complaintId));
  await desk.click('button', words('sidebar_link_to', { number }));
  await desk.reads(words('sidebar_linked'));
  await linked([...before, complaintId]);
  await desk.click('button', words('sidebar_undo'));
  await desk.reads(words('sidebar_link'));
  await linked(before);

  await desk.click('button', words('room_note_on', { number }));
  const note = 'Rang at noon, no answer.';
  await desk.page.keyboard.type(note);
  await desk.click('button', words('room_note_keep'));
  await desk.reads(new RegExp(`${words('sidebar_timeline')}[\\s\\S]*${note}`));
  await waitFor(async () => (await crm.notes()).includes(note) || undefined, 'the server never had the note');

  await crm.stop();
  await desk.page.reload();
  await desk.reads(words('sidebar_by_x_id'));
  await desk.click('button', words('room_refresh'));
  await desk.reads(words('crm_error_unreachable'));
  // What it said before is still there.
  await desk.reads(title);
  await desk.reads(note);
}
