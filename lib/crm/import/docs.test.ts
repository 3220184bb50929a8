import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { columns, importKinds } from './columns.ts';
import { plan, told } from './plan-for-tests.ts';

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
    const read = plan(files);
    expect(told(read)).toEqual([]);
    for (const kind of importKinds)
      expect(read.found).toContainEqual(expect.objectContaining({ name: `${kind}.csv`, kind }));
    expect(read.rows.customers[1]?.name).toBe('Quillfeather, Basil');
  });
});
