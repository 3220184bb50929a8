import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomerRecord } from '../lib/crm/model.ts';
import { insertRecords, tablesOf } from './seed.ts';
import { type DocumentedOperation, documentedStrings, type Place } from './testing/document-strings.ts';
import { engines } from './testing/engines.ts';
import type { TestServer } from './testing/open-server.ts';
import { type RawAnswer, rawRequest } from './testing/raw-request.ts';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_none, at) => String.fromCharCode(from + at)).join('');
const evils = [
  "'; drop table customers; --",
  "' or '1'='1",
  '" or 1=1 --',
  "\\'; select pg_sleep(9); --",
  "x' union select hash from tokens --",
  "'; delete from interactions where ''='",
  '$1',
  '%',
  '_',
  '\\',
  "E'\\\\x27",
  '{{7*7}} <%= 7*7 %> <script>',
  '../../etc/passwd',
  '__proto__',
  '-1',
  '1e9',
  '9'.repeat(18),
  '9'.repeat(40),
  '2026-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2026-01-01T23:59:60Z',
  '2026-01-01T00:00:00+23:59',
  'infinity',
  '',
  '   ',
  'nul \u0000',
  `control ${range(0x01, 0x1f)}\u007f`,
  `more control ${range(0x80, 0x9f)}`,
  'lines \r\n\t\u000b\u2028\u2029\u0085 end',
  '\ufeffmark \ufffe\uffff',
  'turned \u202e\u2066 about\u200b\u200d',
  'half a pair \ud83c',
  '\udf1e the other half',
  `a${'🌞'.repeat(99)}`,
];
/** Bytes that are no UTF-8, as a path and a query may hold them. */
const bytes = ['%ff', '%c0%af', '%ed%a0%80', '%00', '%', '%zz', '%252e%252e'];

const { operations, record } = await documentedStrings();
const at = '2026-11-21T19:31:00.000Z';

it('the document has strings in every part of a request', () => {
  expect(operations.length).toBeGreaterThan(20);
  const places = operations.flatMap((one) => one.places.map((place) => `${place.in} ${place.name}`));
  for (const known of [
    'path caseId',
    'query cursor',
    'header Last-Event-ID',
    'header If-Match',
    'header Idempotency-Key',
    'body permalink',
    'body note',
    'body desk',
    'body text',
    'body agentId',
    'body summary',
  ])
    expect(places).toContain(known);
});

describe.each(engines)('over $name', (engine) => {
  let server: TestServer;
  let token = '';
  let tables: string[] = [];
  const cursors: Partial<Record<string, string>> = {};
  let number = 5_000_000;

  beforeAll(async () => {
    server = await engine.start();
    const example = record as CustomerRecord;
    const before = { ...example, identities: [], cases: [], interactions: [], products: [], sites: [] };
    await insertRecords(
      server.database,
      tablesOf([
        example,
        { ...before, customer: { ...example.customer, id: 'other', email: null, phone: null } },
      ]),
    );
    await server.database.query(
      `insert into interactions (id, customer_id, channel, direction, at, summary)
      select 'more-' || n, $1, 'app', 'in', $2, 'more' from generate_series(1, 3) n`,
      [example.customer.id, at],
    );
    token = await server.tokenOf({ id: 'ana', role: 'admin' });
    for (const id of ['ben', 'cy', 'di']) await server.tokenOf({ id });
    const named = await server.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    tables = named.map(({ name }) => name).filter((name) => /^[a-z_]+$/.test(name));
    expect(tables).toContain('tokens');
    for (const one of operations) {
      if (!one.places.some(({ name }) => name === 'cursor')) continue;
      const page = JSON.parse((await send(one, null, '', '?limit=1')).body) as { next: string | null };
      if (page.next) cursors[one.id] = page.next;
    }
  });
  afterAll(async () => {
    expect(server.logged).toEqual([]);
    await server.stop();
    engine.stop();
  });

  /** The document's example, with one string of it replaced. `raw` goes into the address as it is. */
  function send(
    one: DocumentedOperation,
    place: Place | null,
    evil: string,
    raw?: string,
  ): Promise<RawAnswer> {
    number += 1;
    const is = (where: Place['in'], name: string) => place?.in === where && place.name === name;
    const inAddress = raw !== undefined && place ? raw : encoded(evil);
    const fresh = (name: string, example: string): string => {
      // What nobody has linked, kept or said yet; what is taken away must not be a row that others are to lose.
      if (/^(postId|userId|id|identityId)$/.test(name)) return String(number);
      return name === 'customerId' && example === '' ? 'other' : example;
    };
    const target = one.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
      is('path', name) ? inAddress : encoded(fresh(name, one.examples.path[name] ?? '')),
    );
    const query = place?.in === 'query' ? `?${place.name}=${inAddress}` : place ? '' : (raw ?? '');
    const headers: Record<string, string> = { ...one.examples.header };
    headers.Authorization = `Bearer ${token}`;
    if ('Idempotency-Key' in headers) headers['Idempotency-Key'] = crypto.randomUUID();
    if ('If-Match' in headers) headers['If-Match'] = '*';
    if (place?.in === 'header')
      headers[place.name] = `${place.name === 'Authorization' ? 'Bearer ' : ''}${evil}`;
    const body =
      one.examples.body === null ? null : (structuredClone(one.examples.body) as Record<string, unknown>);
    for (const [name, value] of Object.entries(body ?? {}))
      if (body && typeof value === 'string') body[name] = is('body', name) ? evil : fresh(name, value);
    if (body) headers['content-type'] = 'application/json';
    return rawRequest(server.url, {
      method: one.method,
      target: `${target}${query}`,
      headers,
      body: body && JSON.stringify(body),
    });
  }

  const counts = async () => {
    const rows: Record<string, number> = {};
    for (const table of tables)
      rows[table] =
        (await server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
    return rows;
  };
  /** In how many rows of what customers see the text lies, to the letter. */
  const kept = async (text: string): Promise<number> => {
    let found = 0;
    for (const table of ['identities', 'cases', 'interactions']) {
      const rows = await server.database.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t`,
      );
      for (const { row } of rows) {
        const texts = Object.values(row).filter((value) => typeof value === 'string');
        if (texts.some((value) => value.includes(text))) found += 1;
        // What stands where a character was lost.
        expect(texts.join('\n')).not.toContain('\ufffd');
      }
    }
    return found;
  };
  const expectAnswer = ({ status, type, body }: RawAnswer, said: string): void => {
    expect(status, said).toBeLessThan(500);
    if (status < 300) return;
    expect(type, said).toBe('application/problem+json');
    expect(JSON.parse(body), said).toMatchObject({
      status,
      type: expect.stringMatching(/^urn:clew:problem:/),
    });
  };

  it('the examples themselves are taken, so that what is replaced in them comes as far', async () => {
    for (const one of operations) {
      const answer = await send(one, null, '');
      expect(answer.status, `${one.id}: ${answer.body}`).toBeLessThan(300);
    }
    expect(Object.keys(cursors)).toEqual(expect.arrayContaining(['findAgents', 'getTimeline']));
  });

  const cases = operations.flatMap((one) =>
    one.places.map((place): [string, DocumentedOperation, Place] => [
      `${one.id}: ${place.name} in the ${place.in}`,
      one,
      place,
    ]),
  );
  it.each(cases)('%s', async (_name, one, place) => {
    const before = await counts();
    const began = performance.now();
    for (const evil of [...evils, ...forged(cursors[one.id], place)]) {
      // The end of a line would make a header of its own of what follows, and no value of this one.
      if (place.in === 'header' && /[\r\n]/.test(evil)) continue;
      // An id that somebody may have by now is taken away by right.
      if (one.method === 'DELETE' && /^\d+$/.test(evil)) continue;
      const isWrite = place.in === 'body' && 'Idempotency-Key' in one.examples.header;
      const there = isWrite ? await kept(evil) : 0;
      const answer = await send(one, place, evil);
      const said = `${JSON.stringify(evil)}: ${answer.status} ${answer.body.slice(0, 400)}`;
      expectAnswer(answer, said);
      // A time is kept as a time, not as its letters.
      if (!isWrite || answer.status >= 300 || place.format === 'date-time' || evil === '') continue;
      const { outcome } = JSON.parse(answer.body) as { outcome: string };
      if (outcome !== 'already-applied') expect(await kept(evil), said).toBeGreaterThan(there);
    }
    if (place.in === 'path' || place.in === 'query')
      for (const raw of bytes) expectAnswer(await send(one, place, '', raw), raw);
    // No value made the engine sleep.
    expect(performance.now() - began).toBeLessThan(60_000);
    const after = await counts();
    for (const table of tables) expect(after[table], table).toBeGreaterThanOrEqual(before[table] ?? 0);
  });

  it('a body that is nothing but brackets is refused', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await rawRequest(server.url, {
      method: 'POST',
      target: '/v1/customers/search',
      headers: { Authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: deep,
    });
    expectAnswer(answer, 'brackets');
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

/** For a path or a query; half a pair becomes the three bytes that no UTF-8 has. */
const encoded = (text: string): string =>
  [...text]
    .map((each) =>
      /^[\ud800-\udfff]$/u.test(each)
        ? `%ED%${each.charCodeAt(0) < 0xdc00 ? 'A0' : 'B0'}%80`
        : encodeURIComponent(each),
    )
    .join('');

/** A cursor as the server gave it, with each of its parts in turn replaced by what the server would never write. */
function forged(cursor: string | undefined, place: Place): string[] {
  if (cursor === undefined || place.name !== 'cursor') return [];
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return [];
  }
  if (!Array.isArray(parts)) return [];
  const values = [...evils, '+275760-09-13', '-271821-04-20T00:00:00.000Z', null, 7, [], {}];
  return parts.flatMap((_part, at) =>
    values.map((value) => Buffer.from(JSON.stringify(parts.with(at, value))).toString('base64url')),
  );
}
