import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const folder = new URL('../migrations/', import.meta.url);

/** Brings the tables up to date: each numbered file once, whole or not at all, also where several processes start. */
export function migrate(database: Database): Promise<void> {
  return database.exclusively(async (sql) => {
    await sql.script(
      'create table if not exists migrations (name text primary key, at timestamptz default now())',
    );
    const done = new Set(
      (await sql.query<{ name: string }>('select name from migrations')).map((row) => row.name),
    );
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      if (done.has(name)) continue;
      if (!/^[\w-]+\.sql$/.test(name)) throw new Error(`migration ${name}: not a plain name`);
      const text = await readFile(new URL(name, folder), 'utf8');
      await sql.script(`begin;\n${text}\ninsert into migrations (name) values ('${name}');\ncommit;`);
    }
  });
}
