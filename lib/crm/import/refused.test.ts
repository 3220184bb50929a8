import { describe, expect, it } from 'vitest';
import { say } from '../../platform/i18n.ts';
import { plan, planOf, told } from './plan-for-tests.ts';

const customers = 'id,name,since\nC1,Ada,2024-02-29\n';
const caseHeader = 'id,customer_id,number,title,status,owner,opened_at\n';
const contactHeader = 'id,customer_id,case_id,channel,direction,at,summary,body,answered,post_id,permalink\n';

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
    expect(told(planOf(text))).toEqual(expected);
  });

  const joined = (name: string, text: string) =>
    told(
      plan([
        { name, text },
        { name: 'c.csv', text: `${customers}C2,Bo,\n` },
      ]),
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
    expect(told(plan(files))).toEqual(['i:2 case_id crm_import_other_owner']);
  });

  it('blames no row for the mistake of another, and nobody for a file that cannot be read', () => {
    const identities = 'customer_id,handle\nC1,ada\n';
    expect(joined('x', identities)).toEqual([]);
    const pair = (text: string) =>
      told(
        plan([
          { name: 'x', text: identities },
          { name: 'c', text },
        ]),
      );
    expect(pair('id,name,since\nC1,Ada,soon\n')).toEqual(['c:2 since crm_import_day']);
    expect(pair('colour,size\nred,4\n')).toEqual(['c:1 - crm_import_unknown_file']);
  });

  it('more than a million rows, and 64 MB', () => {
    expect(told(planOf(`id,name\n${'1,A\n'.repeat(1_000_001)}`))).toEqual([
      'a.csv:null - crm_import_too_many_rows',
    ]);
    expect(told(planOf(`id,name\nC1,${'x'.repeat(64_000_000)}`))).toEqual([
      'a.csv:null - crm_import_too_big',
    ]);
    expect(told(planOf(`id,name\nC1,${'ö'.repeat(32_000_001)}`))).toEqual([
      'a.csv:null - crm_import_too_big',
    ]);
  });

  it('a flood of problems, counted', () => {
    const flood = planOf(`id,name\n${',A\n'.repeat(700)}`);
    expect(flood.problems).toHaveLength(500);
    expect(flood.more).toBe(200);
  });

  it('an import of no files', () => {
    expect(told(plan([]))).toEqual(['null:null - crm_import_nothing']);
  });

  it('says each in a sentence with every value filled in', () => {
    const { problems } = planOf('id,name,emial\nC1,Ada,a\n');
    expect(problems.map(({ message }) => say(message))).toEqual([
      'This looks like a file of customers, but these columns are not known: emial. Expected: id, name, since, email, phone, language, external_id.',
    ]);
  });
});
