import type { LookupKey } from '../../../lib/crm/adapter.ts';
import { createEmbeddedAdapter, crmCounts, EmbeddedCrm } from '../../../lib/crm/adapters/embedded.ts';
import { importFiles } from '../../../lib/crm/import/import-files.ts';

/*
 * The service worker of the bench's own extension: the embedded CRM as it ships, over the browser's IndexedDB, with a
 * way for the bench to ask it. Made into one file by embedded.bench.ts.
 */

const db = new EmbeddedCrm('clew-bench');
const crm = createEmbeddedAdapter(db);
const { signal } = new AbortController();

type Question =
  | { ask: 'find'; userId: string | null; handle: string }
  | { ask: 'lookup'; by: LookupKey; value: string }
  | { ask: 'search'; text: string }
  | { ask: 'record'; id: string };

const given = ['Ida', 'Jonas', 'Marit', 'Petra', 'Alex', 'Wei', 'Noor', 'Sven', 'Lucia', 'Omar'];
const family = ['Berg', 'Solvang', 'Quill', 'Moore', 'Zhang', 'Haddad', 'Okafor', 'Silva', 'Novak', 'Lund'];
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** Six files: every customer with an account and a case, every tenth with a site, and two contacts each. */
function files(count: number) {
  const all = Array.from({ length: count }, (_, at) => at);
  const lines = (header: string, rows: string[]) => `${header}\n${rows.join('\n')}\n`;
  const time = '2026-05-20T10:00:00Z';
  return [
    {
      name: 'customers.csv',
      text: lines(
        'id,name,since,email,phone,external_id',
        all.map(
          (at) =>
            `C${at},${pick(given, at)} ${pick(family, Math.floor(at / 10))}${Math.floor(at / 100)},2024-01-01,c${at}@example.com,+1 (801) ${100 + (at % 900)}-${String(at).padStart(6, '0')},SHOP-${at}`,
        ),
      ),
    },
    {
      name: 'identities.csv',
      text: lines(
        'customer_id,user_id,handle',
        all.map((at) => `C${at},${1_000_000_000 + at},handle_${at}`),
      ),
    },
    {
      name: 'sites.csv',
      text: lines(
        'id,customer_id,street,city',
        all.filter((at) => at % 10 === 0).map((at) => `S${at},C${at},${at} Example Way,Ogden`),
      ),
    },
    {
      name: 'cases.csv',
      text: lines(
        'id,customer_id,number,title,status,owner,opened_at,order_number',
        all.map((at) => `K${at},C${at},CS-${at},Offline since the update,open,Dana,${time},HE-${at}`),
      ),
    },
    {
      name: 'interactions.csv',
      text: lines(
        'id,customer_id,case_id,channel,direction,at,summary,body',
        all.flatMap((at) =>
          [1, 2].map(
            (place) =>
              `I${at}-${place},C${at},K${at},app,in,2026-05-2${place}T10:00:00Z,Asked about the app,"They wrote, again"`,
          ),
        ),
      ),
    },
  ];
}

const answer = (question: Question): Promise<unknown> => {
  if (question.ask === 'find') return crm.findCustomers(question, signal);
  if (question.ask === 'lookup') return crm.lookup(question.by, question.value, signal);
  if (question.ask === 'search') return crm.searchCustomers(question.text, signal);
  return crm.getRecord(question.id, signal);
};

Object.assign(globalThis, {
  /** Milliseconds of a whole import, the longest wait between two words on its progress, and what is there then. */
  async load(count: number) {
    const made = files(count);
    const start = performance.now();
    let last = start;
    let longest = 0;
    let told = 0;
    const outcome = await importFiles(db, made, new Date(), {
      signal,
      progress() {
        told += 1;
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      },
    });
    if (!('imported' in outcome)) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
    const bytes = made.reduce((sum, { text }) => sum + text.length, 0);
    return { ms: performance.now() - start, longest, told, bytes, counts: await crmCounts(db) };
  },
  /** Milliseconds of each question, in order; a question that nobody answers to is an error. */
  async ask(questions: Question[]) {
    const times: number[] = [];
    for (const question of questions) {
      const start = performance.now();
      const found = await answer(question);
      times.push(performance.now() - start);
      if (!found || (Array.isArray(found) && found.length === 0))
        throw new Error(`Nobody: ${JSON.stringify(question)}`);
    }
    return times;
  },
});
