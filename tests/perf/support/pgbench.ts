import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timelineSql } from '../../../server/store/reads.ts';
import { postgresProgram } from '../../../server/testing/postgres.ts';

export interface PlainHistory {
  databaseUrl: string;
  customers: number;
  /** Rows of a page. */
  page: number;
  clients: number;
  seconds: number;
}

/** The server's own statement for a page of a history, prepared, by pgbench alone. Transactions per second. */
export function pgbench({ databaseUrl, customers, page, clients, seconds }: PlainHistory): number {
  const folder = mkdtempSync(join(tmpdir(), 'clew-pgbench-'));
  try {
    const script = join(folder, 'history.sql');
    // A variable cannot be put into a text literal: the id is made of the number by the same rule as bulkCustomerId's.
    const id = "'B-' || lpad((:n)::text, 8, '0')";
    const statement = timelineSql.replaceAll('$1', `(${id})`).replaceAll('$2', String(page));
    writeFileSync(script, `\\set n random(0, ${customers - 1})\n${statement.replaceAll('\n', ' ')};\n`);
    const flags = { '-M': 'prepared', '-c': clients, '-j': 1, '-T': seconds, '-f': script };
    const { status, stdout, stderr } = spawnSync(
      postgresProgram('pgbench'),
      ['-n', ...Object.entries(flags).flatMap(([flag, value]) => [flag, String(value)]), databaseUrl],
      { encoding: 'utf8' },
    );
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (status !== 0 || !rate) throw new Error(`pgbench failed: ${stderr}`);
    return rate;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
