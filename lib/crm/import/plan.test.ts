import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '../../platform/i18n.ts';
import { columns, importKinds } from './columns.ts';
import { noRows, planImport } from './plan.ts';

const now = new Date('2026-11-21T20:30:00.000Z');
const plan = (text: string, name = 'a.csv') => planImport([{ name, text }], noRows, now);
const customers = 'id,name,since\nC1,Ada,2024-02-29\n';
const caseHeader = 'id,customer_id,number,title,status,owner,opened_at\n';
const contactHeader = 'id,customer_id,case_id,channel,direction,at,summary,body,answered,post_id,permalink\n';

/** Every problem of a plan as "file:line column key". */
const told = ({ problems }: ReturnType<typeof planImport>) =>
  problems.map(({ file, line, column, message }) => `${file}:${line} ${column ?? '-'} ${message.key}`);

describe('reading a file', () => {
  const ada = { id: 'C1', name: 'Ada', since: '2024-02-29', email: null, phone: null, language: null };

  it.each([
    ['commas', customers],
    ['a byte order mark', `\uFEFF${customers}`],
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
    expect(told(plan(text))).toEqual([]);
    expect(plan(text).rows.customers).toEqual([ada]);
  });

  it('keeps formulas, quotes, separators and line breaks as text', () => {
    const text = `${contactHeader}I1,C1,,app,in,2026-11-20T14:05:00+02:00,=1+1,"He said ""no"";\r\n then, left ",no,,\n`;
    const read = planImport(
      [
        { name: 'i.csv', text },
        { name: 'c.csv', text: customers },
      ],
      noRows,
      now,
    );
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
    expect(told(plan(text))).toEqual(['a.csv:6 since crm_import_day', 'a.csv:7 name crm_import_required']);
  });

  it('fills in what follows from the rest', () => {
    const text = 'customer_id,user_id,handle\nC1,123,@Ada\nC1,,ada_two\n';
    const read = planImport(
      [
        { name: 'x.csv', text },
        { name: 'c.csv', text: customers },
      ],
      noRows,
      now,
    );
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
    expect(planImport(files(one), noRows, now).rows.interactions[0]?.id).toBe('post:77');
    expect(told(planImport(files(one + row('I2', '77', link)), noRows, now))).toEqual([
      'i.csv:3 id crm_import_twice',
    ]);
  });
});

describe('what is refused, each with its place', () => {
  it.each([
    ['an empty file', '', ['a.csv:null - crm_import_empty_file']],
    ['nothing but blank lines', ' \n\n', ['a.csv:null - crm_import_empty_file']],
    ['a header alone', 'id,name\n', ['null:null - crm_import_nothing']],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', ['a.csv:null - crm_import_not_text']],
    ['another encoding', 'id,name\nC1,Jos\ufffd\n', ['a.csv:null - crm_import_not_text']],
    ['an unknown table', 'colour,size\nred,4\n', ['a.csv:1 - crm_import_unknown_file']],
    ['prose', 'Dear Sir,\nplease find attached\n', ['a.csv:1 - crm_import_unknown_file']],
    ['a missing column', 'name,email\nAda,a@example.com\n', ['a.csv:1 - crm_import_columns_missing']],
    ['a misspelt column', 'id,name,emial\nC1,Ada,a\n', ['a.csv:1 - crm_import_columns_unknown']],
    ['a column twice', 'id,name,name\nC1,Ada,Bo\n', ['a.csv:1 - crm_import_column_twice']],
    ['an open quote', 'id,name\nC1,Ada\nC2,"Bo\nC3,Cy\n', ['a.csv:3 - crm_import_quotes']],
    ['a stray quote', 'id,name\n"C1"x,Ada\n', ['a.csv:2 - crm_import_quotes']],
    ['too few cells', 'id,name,since\nC1,Ada\n', ['a.csv:2 - crm_import_cells']],
    ['too many cells', 'id,name\nC1,Ada,more\n', ['a.csv:2 - crm_import_cells']],
    ['no id', 'id,name\n,Ada\n', ['a.csv:2 id crm_import_required']],
    ['a day that is not', 'id,name,since\nC1,Ada,2023-02-29\n', ['a.csv:2 since crm_import_day']],
    ['a day turned round', 'id,name,since\nC1,Ada,03/04/2024\n', ['a.csv:2 since crm_import_day']],
    ['a long name', `id,name\nC1,${'x'.repeat(201)}\n`, ['a.csv:2 name crm_import_too_long']],
    ['an id twice', 'id,name\nC1,Ada\nC2,Bo\nC1,Cy\n', ['a.csv:4 id crm_import_twice']],
  ])('%s', (_what, text, expected) => {
    expect(told(plan(text))).toEqual(expected);
  });

  const joined = (name: string, text: string) =>
    told(
      planImport(
        [
          { name, text },
          { name: 'c.csv', text: `${customers}C2,Bo,\n` },
        ],
        noRows,
        now,
      ),
    );
  const contact = (cells: string) => contactHeader + cells;

  it.each([
    ['a rounded X id', 'customer_id,user_id,handle\nC1,1.6E+18,ada\n', ['x:2 user_id crm_import_rounded_id']],
    ['an X id in letters', 'customer_id,user_id,handle\nC1,ada,ada\n', ['x:2 user_id crm_import_x_id']],
    ['a handle with a space', 'customer_id,handle\nC1,a da\n', ['x:2 handle crm_import_handle']],
    ['an unknown basis', 'customer_id,handle,basis\nC1,ada,same-name\n', ['x:2 basis crm_import_choice']],
    [
      'an X account of two',
      'customer_id,user_id,handle\nC1,7,a\nC2,7,b\n',
      ['x:3 user_id crm_import_account_taken'],
    ],
    ['an unknown customer', 'customer_id,handle\nC9,ada\n', ['x:2 customer_id crm_import_no_customer']],
    [
      'an unknown status',
      `${caseHeader}K,C1,CS-1,T,lost,O,2026-01-01T00:00:00Z\n`,
      ['x:2 status crm_import_choice'],
    ],
    [
      'a time without a zone',
      `${caseHeader}K,C1,CS-1,T,open,O,2026-01-01T00:00:00\n`,
      ['x:2 opened_at crm_import_time'],
    ],
    [
      '30 February',
      `${caseHeader}K,C1,CS-1,T,open,O,2026-02-30T00:00:00Z\n`,
      ['x:2 opened_at crm_import_time'],
    ],
    [
      'a case number twice',
      `${caseHeader}K,C1,CS-1,T,open,O,2026-01-01T00:00:00Z\nL,C1,CS-1,T,open,O,2026-01-01T00:00:00Z\n`,
      ['x:3 number crm_import_twice'],
    ],
    [
      'an unknown case',
      contact('I,C1,K,app,in,2026-01-01T00:00:00Z,S,,,,\n'),
      ['x:2 case_id crm_import_no_case'],
    ],
    [
      'perhaps',
      contact('I,C1,,app,in,2026-01-01T00:00:00Z,S,,perhaps,,\n'),
      ['x:2 answered crm_import_yes_no'],
    ],
    [
      'a foreign link',
      contact('I,C1,,post,in,2026-01-01T00:00:00Z,S,,,5,javascript:alert(1)\n'),
      ['x:2 permalink crm_import_permalink'],
    ],
    [
      'half a thing',
      'id,customer_id,kind,model,quantity\nP,C1,solar,M,0.5\n',
      ['x:2 quantity crm_import_quantity'],
    ],
    [
      'an unknown site',
      'id,customer_id,kind,model,site_id\nP,C1,solar,M,Z\n',
      ['x:2 site_id crm_import_no_site'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(joined('x', text)).toEqual(expected);
  });

  it('a case of another customer', () => {
    const cases = `${caseHeader}K,C2,CS-1,T,open,O,2026-01-01T00:00:00Z\n`;
    const contacts = contact('I,C1,K,app,in,2026-01-01T00:00:00Z,S,,,,\n');
    const files = [
      { name: 'c', text: 'id,name\nC1,Ada\nC2,Bo\n' },
      { name: 'i', text: contacts },
      { name: 'k', text: cases },
    ];
    expect(told(planImport(files, noRows, now))).toEqual(['i:2 case_id crm_import_other_owner']);
  });

  it('blames no row for the mistake of another, and nobody for a file that cannot be read', () => {
    const identities = 'customer_id,handle\nC1,ada\n';
    expect(joined('x', identities)).toEqual([]);
    const pair = (text: string) =>
      told(
        planImport(
          [
            { name: 'x', text: identities },
            { name: 'c', text },
          ],
          noRows,
          now,
        ),
      );
    expect(pair('id,name,since\nC1,Ada,soon\n')).toEqual(['c:2 since crm_import_day']);
    expect(pair('colour,size\nred,4\n')).toEqual(['c:1 - crm_import_unknown_file']);
  });

  it('more than 200,000 rows, and 50 MB', () => {
    expect(told(plan(`id,name\n${'1,A\n'.repeat(200_001)}`))).toEqual([
      'a.csv:null - crm_import_too_many_rows',
    ]);
    expect(told(plan(`id,name\nC1,${'x'.repeat(50_000_000)}`))).toEqual(['a.csv:null - crm_import_too_big']);
    expect(told(plan(`id,name\nC1,${'ö'.repeat(25_000_001)}`))).toEqual(['a.csv:null - crm_import_too_big']);
  });

  it('a flood of problems, counted', () => {
    const flood = plan(`id,name\n${',A\n'.repeat(700)}`);
    expect(flood.problems).toHaveLength(500);
    expect(flood.moreProblems).toBe(200);
  });

  it('an import of no files', () => {
    expect(told(planImport([], noRows, now))).toEqual(['null:null - crm_import_nothing']);
  });

  it('says each in a sentence with every value filled in', () => {
    const { problems } = plan('id,name,emial\nC1,Ada,a\n');
    expect(problems.map(({ message }) => say(message))).toEqual([
      'This looks like a file of customers, but these columns are not known: emial. Expected: id, name, since, email, phone, language.',
    ]);
  });
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
          const read = plan([`id${by}name`, ...rows].join(end));
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
        for (const { line } of plan(text).problems) {
          expect(line ?? 1).toBeGreaterThanOrEqual(1);
          expect(line ?? 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the documentation', () => {
  const docs = new URL('../../../docs/', import.meta.url);

  it('lists every column, the required ones in bold', async () => {
    const page = await readFile(new URL('import.md', docs), 'utf8');
    for (const kind of importKinds) {
      const section = page.split(`\n## ${kind}\n`)[1]?.split('\n## ')[0] ?? '';
      const listed = [...section.matchAll(/^\| +(\*\*)?(\w+)(\*\*)? +\|/gm)].slice(1);
      expect(listed.map(([, bold, name]) => [name, Boolean(bold)])).toEqual(
        columns[kind].map((column) => [column.name, Boolean(column.required)]),
      );
    }
  });

  it('has samples of each kind that can be imported', async () => {
    const names = (await readdir(new URL('samples/', docs))).filter((name) => name.endsWith('.csv'));
    const files = await Promise.all(
      names.map(async (name) => ({ name, text: await readFile(new URL(`samples/${name}`, docs), 'utf8') })),
    );
    const read = planImport(files, noRows, now);
    expect(told(read)).toEqual([]);
    for (const kind of importKinds)
      expect(read.files).toContainEqual(expect.objectContaining({ name: `${kind}.csv`, kind }));
    expect(read.rows.customers[1]?.name).toBe('Quillfeather, Basil');
  });
});
