import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { installDebian } from '../../scripts/install-debian.ts';

export interface Cluster {
  /** Of a new, empty database, as its own superuser over a loopback port. */
  createDatabase(): Promise<string>;
  stop(): void;
}

const root = '/usr/lib/postgresql';
const missing = 'PostgreSQL is not here: on Debian, install the package "postgresql" (15 or newer).';

/** A program of the newest PostgreSQL of the machine, installed where that is allowed. Throws, in one sentence, where
 * there is none. */
export function postgresProgram(name: string): string {
  const found = findProgram(name) ?? (installDebian('PostgreSQL', ['postgresql']) ? findProgram(name) : null);
  if (found === null) throw new Error(missing);
  return found;
}

function findProgram(name: string): string | null {
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin', name)).find(existsSync);
  if (found) return found;
  const onPath = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  return onPath || null;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const [uid, gid] = [id('-u'), id('-g')];
  if (Number.isNaN(uid) || Number.isNaN(gid)) throw new Error(missing);
  return { uid, gid };
}

let shared: Promise<Cluster> | null = null;

/**
 * A cluster in a temporary folder. `settings` are those of postgresql.conf, of a cluster of one's own. Without any, it is
 * one for the whole process, which does not wait for the disk, since no test cuts the power: it ends with the process,
 * and its stop() does nothing.
 */
export function startPostgres(settings?: Record<string, string>): Promise<Cluster> {
  if (settings) return startCluster(settings);
  shared ??= startCluster({ fsync: 'off' }).then((cluster) => ({ ...cluster, stop() {} }));
  return shared;
}

async function startCluster(settings: Record<string, string>): Promise<Cluster> {
  const [initdb, control] = [postgresProgram('initdb'), postgresProgram('pg_ctl')];
  const user = owner();
  const folder = mkdtempSync(join('/tmp', 'clew-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (program: string, args: string[]): void => {
    const { status, stderr, stdout } = spawnSync(program, args, {
      encoding: 'utf8',
      cwd: folder,
      // pg_ctl would hold our pipes open through the server that it leaves behind.
      ...(program === control && { stdio: 'ignore' }),
      ...(user ?? {}),
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr ?? ''}${stdout ?? ''}`);
  };
  run(initdb, ['-D', data, '-U', 'clew', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '200',
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  run(control, ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', flags.join(' '), 'start']);
  // A test that is killed comes to no stop(): its end closes the pipe, which ends the cluster all the same.
  const guard = spawn(
    'sh',
    ['-c', 'read -r _; "$0" -D "$1" -m immediate stop; rm -rf "$2"', control, data, folder],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      // Ctrl+C on a terminal is told to the whole group.
      detached: true,
      cwd: '/',
      ...(user ?? {}),
    },
  );
  guard.unref();
  const { stdin } = guard;
  if (stdin instanceof Socket) stdin.unref();
  const url = (database: string): string => `postgres://clew@127.0.0.1:${port}/${database}`;
  let count = 0;
  return {
    async createDatabase() {
      count += 1;
      const name = `clew_${count}`;
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    stop() {
      run(control, ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
      stdin.end();
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
