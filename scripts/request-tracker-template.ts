import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serverProgram, setupProgram } from './request-tracker-install.ts';

const root = path.resolve(import.meta.dirname, '..');
const support = path.join(root, 'tests/support/request-tracker');
const initialData = path.join(root, 'lib/crm/rt/initialdata.pl');
const kept = path.join(root, '.output/request-tracker');

export type RtUserName = 'root' | 'ana' | 'ben' | 'reader';

/** What Debian's programs of RT need to know of a private one; nothing of a real one on this machine is read. */
export function environmentOf(folder: string, port: number): NodeJS.ProcessEnv {
  const sites = path.join(folder, 'site.d');
  mkdirSync(sites, { recursive: true });
  return {
    ...process.env,
    RT_SITE_CONFIG: path.join(support, 'site-config.pm'),
    RT_SITE_CONFIG_DIR: sites,
    CLEW_RT_DATABASE: databaseIn(folder),
    CLEW_RT_PORT: String(port),
  };
}

export const databaseIn = (folder: string): string => path.join(folder, 'rt.sqlite3');

/** Runs one of the Perl programs in tests/support/request-tracker; `input` goes in, its output is JSON. */
export function runPerl(program: 'agents' | 'seed', environment: NodeJS.ProcessEnv, input = ''): unknown {
  const output = execFileSync('perl', [path.join(support, `${program}.pl`)], {
    env: environment,
    input,
    maxBuffer: 64_000_000,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(output.toString());
}

/**
 * The folder of a database with Clew's fields, groups and agents, and nobody in it; made once for what it is made of.
 * Beside the database lie the agents' tokens.
 */
export function template(): { database: string; tokens: Record<RtUserName, string> } {
  const sources = ['site-config.pm', 'agents.pl'].map((name) => path.join(support, name));
  const hash = createHash('sha256');
  for (const file of [...sources, initialData, serverProgram]) hash.update(readFileSync(file));
  const folder = path.join(kept, `template-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) make(folder);
  const tokens = JSON.parse(readFileSync(path.join(folder, 'tokens.json'), 'utf8'));
  return { database: databaseIn(folder), tokens };
}

/** In a folder of its own that gets its name when it is whole: two may be at it, and each may be interrupted. */
function make(folder: string): void {
  mkdirSync(kept, { recursive: true });
  const draft = mkdtempSync(path.join(kept, 'draft-'));
  const env = environmentOf(draft, 80);
  const setup = (...args: string[]) =>
    execFileSync(setupProgram, [...args, '--skip-create'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    setup('--action', 'init');
    setup('--action', 'insert', '--datafile', initialData);
    writeFileSync(path.join(draft, 'tokens.json'), JSON.stringify(runPerl('agents', env)));
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
