import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { now, plan, planOf, told } from './plan-for-tests.ts';
import { Problems } from './problem.ts';
import { readTable } from './table.ts';

const customers = 'id,name,since\nC1,Ada,2024-02-29\n';
const contactHeader = 'id,customer_id,case_id,channel,direction,at,summary,body,answered,post_id,permalink\n';

describe('reading a file', () => {
  const ada = {
    id: 'C1',
    name: 'Ada',
    since: '2024-02-29',
    email: null,
    phone: null,
    language: null,
    externalId: null,
  };

  it.each([
    ['commas', customers],
    ['a byte order mark', `\uFEFF${customers}`],
    ['two of them', `\uFEFF\uFEFF${customers}`],
    ['CRLF', customers.replaceAll('\n', '\r\n')],
    ['old Mac line ends', customers.replaceAll('\n', '\r')],
    ['semicolons', customers.replaceAll(',', ';')],
    ['tabs', customers.replaceAll(',', '\t')],
    ['no last line end', customers.trimEnd()],
    ['quotes', 'id,name,since\n"C1","Ada","2024-02-29"\n'],
    ['another order', 'since,id,name\n2024-02-29,C1,Ada\n'],
    ['names as people write them', 'ID, Name ,SINCE\nC1, Ada ,2024-02-29\n'],
    ['empty rows and surplus separators', '\n\nid,name,since,,\n\n,,,,\nC1,Ada,2024-02-29,,\n\n'],
  ])('takes %s', (_what, text) => {
    expect(told(planOf(text))).toEqual([]);
    expect(planOf(text).rows.customers).toEqual([ada]);
  });

  it('keeps formulas, quotes, separators and line breaks as text', () => {
    const text = `${contactHeader}I1,C1,,app,in,2026-11-20T14:05:00+02:00,=1+1,"He said ""no"";\r\n then, left ",no,,\n`;
    const read = plan([
      { name: 'i.csv', text },
      { name: 'c.csv', text: customers },
    ]);
    expect(told(read)).toEqual([]);
    expect(read.rows.interactions).toMatchObject([
      {
        summary: '=1+1',
        body: 'He said "no";\n then, left ',
        answered: false,
        at: '2026-11-20T12:05:00.000Z',
      },
    ]);
  });

  it('counts physical lines past quoted line breaks and empty lines', () => {
    const text =
      'id,name,since\r\nC1,"A\r\nda\r\n",2024-02-29\r\n\r\nC2,Bo,yesterday\r\n"C3","",2024-01-01\r\n';
    expect(told(planOf(text))).toEqual(['a.csv:6 since crm_import_day', 'a.csv:7 name crm_import_required']);
  });

  it('fills in what follows from the rest', () => {
    const text = 'customer_id,user_id,handle\nC1,123,@Ada\nC1,,ada_two\n';
    const read = plan([
      { name: 'x.csv', text },
      { name: 'c.csv', text: customers },
    ]);
    expect(read.rows.identities).toMatchObject([
      { id: 'C1:x:123', handle: 'Ada', basis: 'import', agent: 'import', at: now.toISOString() },
      { id: 'C1:x:@ada_two', userId: null },
    ]);
  });

  it('keys an incoming post by the post', () => {
    const link = 'https://x.com/ada/status/77';
    const row = (id: string, post: string, url: string) =>
      `${id},C1,,post,in,2026-11-20T14:05:00Z,Hi,,no,${post},${url}\n`;
    const one = `${contactHeader}${row('I1', '77', link)}`;
    const files = (text: string) => [
      { name: 'i.csv', text },
      { name: 'c.csv', text: customers },
    ];
    expect(plan(files(one)).rows.interactions[0]?.id).toBe('post:77');
    expect(told(plan(files(one + row('I2', '77', link))))).toEqual(['i.csv:3 id crm_import_twice']);
  });
});

describe('a table read in pieces', () => {
  const text =
    'id,name\nC1,"A\nda ""the first"""\n\nC2,Bo\n"C3",Cy\nC4,"a long, long, long, long name"\nC5,Dee';
  const read = (size: number) => {
    const problems = new Problems();
    const table = readTable({ name: 't', text }, problems, size);
    const batches = [...(table?.batches ?? [])];
    return {
      rows: batches.flatMap((batch) => batch.rows),
      ends: batches.map((batch) => batch.read),
      problems,
    };
  };

  it.each(Array.from({ length: text.length }, (_, at) => at + 1))(
    'of %i letters is the same table',
    (size) => {
      const whole = read(1_000_000);
      const pieces = read(size);
      expect(pieces.rows).toEqual(whole.rows);
      expect(pieces.rows.map(({ line }) => line)).toEqual([2, 5, 6, 7, 8]);
      expect(pieces.problems.list).toEqual([]);
      expect(pieces.ends.at(-1)).toBe(1);
    },
  );
});

describe('properties', () => {
  const cell = fc
    .string({
      unit: fc.constantFrom('a', 'é', '🌞', '"', ',', ';', '\t', '\n', '=', "'", ' '),
      maxLength: 20,
    })
    .map((text) => `x${text}x`);
  const mark = fc.constantFrom(',', ';', '\t');
  const lineEnd = fc.constantFrom('\n', '\r\n');

  it('what is written comes back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { minLength: 1, maxLength: 8 }),
        cell,
        mark,
        lineEnd,
        (ids, name, by, end) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const rows = ids.map((id) => [quote(id), quote(name)].join(by));
          const read = planOf([`id${by}name`, ...rows].join(end));
          expect(told(read)).toEqual([]);
          expect(read.rows.customers.map((row) => [row.id, row.name])).toEqual(ids.map((id) => [id, name]));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('no text makes it throw, and no line number lies outside the file', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'id,name\n',
        'customer_id,handle\n',
        contactHeader,
        '"',
        '\r\n',
        ',',
        'C1,Ada\n',
        '\uFEFF',
      ),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const text = fragments.join('');
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of planOf(text).problems) {
          expect(line ?? 1).toBeGreaterThanOrEqual(1);
          expect(line ?? 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 300 },
    );
  });
});
