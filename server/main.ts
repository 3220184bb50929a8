import { parseArgs } from 'node:util';
import { demoRecords } from '../lib/crm/demo/records.ts';
import { disableAgent, type NewAgent, saveAgent } from './auth/agents.ts';
import { createToken, revokeToken } from './auth/tokens.ts';
import { loadBulk } from './bulk.ts';
import { migrate } from './database/migrate.ts';
import { seedDemo } from './seed.ts';
import { readSettings } from './settings.ts';
import { openDatabase, start } from './start.ts';

const usage = `node server/main.ts [serve] [--demo]
node server/main.ts agent save ID --name NAME [--role agent|lead|admin] [--read-only] [--team TEAM] [--subject SUB]
node server/main.ts agent disable ID
node server/main.ts token create AGENT_ID [--days 90]
node server/main.ts token revoke TOKEN_ID
node server/main.ts bulk --customers N --interactions M [--seed S]
Settings are environment variables: see server/README.md.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    demo: { type: 'boolean' },
    name: { type: 'string' },
    role: { type: 'string', default: 'agent' },
    'read-only': { type: 'boolean', default: false },
    team: { type: 'string' },
    subject: { type: 'string' },
    days: { type: 'string', default: '90' },
    customers: { type: 'string', default: '10000' },
    interactions: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
const [subject = 'serve', verb, id] = positionals;
const command = verb === undefined ? subject : `${subject} ${verb}`;
const settings = readSettings(process.env);

/** Errors go to the error stream as one line of JSON each, with nothing of the request in them. */
const log = (line: Record<string, unknown>): void =>
  console.error(JSON.stringify({ at: new Date().toISOString(), ...line }));

async function serve(): Promise<void> {
  const running = await start(settings, log, { ownProcess: true });
  if (values.demo) await demo(running.database);
  console.log(`Clew's CRM server listens on ${running.url}`);
  const end = () => {
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log({ stopping: String(error) });
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

async function demo(database: Parameters<typeof seedDemo>[0]): Promise<void> {
  if (!(await seedDemo(database, demoRecords(new Date())))) return;
  await saveAgent(database, newAgent('demo', 'Demo agent'));
  console.log(`Token of the demo agent: ${(await createToken(database, 'demo', 30)).token}`);
}

function newAgent(agentId: string, name: string): NewAgent {
  const { role } = values;
  if (role !== 'agent' && role !== 'lead' && role !== 'admin')
    throw new Error('--role is agent, lead or admin.');
  return {
    id: agentId,
    name,
    role,
    scopes: values['read-only'] ? ['read'] : ['read', 'write'],
    team: values.team ?? null,
    subject: values.subject ?? null,
  };
}

const required = (value: string | undefined, what: string): string => {
  if (!value) throw new Error(`${what} is missing.\n${usage}`);
  return value;
};

/** What an administrator runs beside the server; the embedded database is one process's at a time. */
async function administer(): Promise<string> {
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    switch (command) {
      case 'agent save':
        await saveAgent(database, newAgent(required(id, 'The id'), required(values.name, '--name')));
        return 'Saved.';
      case 'agent disable':
        return (await disableAgent(database, required(id, 'The id')))
          ? 'Disabled.'
          : 'There is no such agent.';
      case 'token create': {
        const days = Number(values.days);
        if (!(days > 0 && days <= 3650)) throw new Error('--days is a number up to 3650.');
        const token = await createToken(database, required(id, 'The id of the agent'), days);
        return `Token ${token.id}, shown this once: ${token.token}`;
      }
      case 'token revoke':
        return (await revokeToken(database, required(id, 'The id'))) ? 'Revoked.' : 'There is no such token.';
      case 'bulk':
        await loadBulk(settings, {
          customers: Number(values.customers),
          interactions: Number(values.interactions),
          seed: Number(values.seed),
        });
        return 'Loaded.';
      default:
        throw new Error(usage);
    }
  } finally {
    await database.close();
  }
}

if (values.help) console.log(usage);
else if (command === 'serve') await serve();
else
  try {
    console.log(await administer());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
