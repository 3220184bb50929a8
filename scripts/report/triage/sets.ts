import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { flags, intents } from '../../../lib/triage/triage.ts';

const labels = new URL('../../../tests/triage/sets/', import.meta.url);
const shared = new URL('../../../../shared/datasets/', import.meta.url);

const ownSchema = v.object({
  id: v.string(),
  text: v.string(),
  intent: v.picklist(intents),
  flags: v.array(v.picklist(flags)),
  severity: v.picklist([0, 1, 2, 3]),
  product: v.optional(v.string()),
  author: v.optional(v.object({ handle: v.string(), name: v.string() })),
});

/** A post of the project's own test set, labelled by whoever wrote it. */
export type OwnPost = v.InferOutput<typeof ownSchema>;

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim());

/** `own.jsonl`, or one of the fresh sets. */
export const readOwn = async (name: string): Promise<OwnPost[]> =>
  lines(await readFile(new URL(name, labels), 'utf8')).map((line) => v.parse(ownSchema, JSON.parse(line)));

/** What the own set's look-alikes and products are held against; the products are what a team of an energy company calls them. */
export const ownCompany = {
  ceo: [{ id: '1', handle: 'adaquist', name: 'Ada Quist' }],
  brand: [{ id: '2', handle: 'HelioGrid', name: 'HelioGrid' }],
  products: [
    'powerwall',
    'solar panels',
    'solar roof',
    'inverter',
    'app',
    'billing',
    'installation',
    'outage',
    'vehicle',
  ],
};

export const minedFlags = ['safety', 'legal_threat', 'data_rights', 'press'] as const;
export type MinedFlag = (typeof minedFlags)[number];

const rows = v.optional(v.array(v.union([v.number(), v.string()])), []);
const minedSchema = v.record(
  v.picklist(minedFlags),
  v.record(v.string(), v.object({ yes: rows, unclear: rows, no: rows })),
);

/** Which half of a mined set a text is in: the rules were read against the first and not against the second. */
export type Half = 'tuned' | 'blind';
export const halfOf = (text: string): Half =>
  (createHash('sha256').update(text, 'utf8').digest()[1] ?? 0) < 128 ? 'tuned' : 'blind';

export interface MinedPost {
  /** The set's file and the row in it, from 0; of threads "thread.turn". */
  ref: string;
  text: string;
  label: 'yes' | 'unclear' | 'no';
  half: Half;
}

const textSchema = v.looseObject({ text: v.string() });
const threadSchema = v.looseObject({ dialogContent: v.array(v.looseObject({ message: v.string() })) });

/** The file under ../shared/datasets, or null where that is not beside the project. */
export async function readShared(path: string): Promise<string | null> {
  const file = new URL(path, shared);
  return existsSync(file) ? readFile(file, 'utf8') : null;
}

/** By row, as `MinedPost.ref` names them. */
async function textsOf(file: string): Promise<Map<string, string> | null> {
  const content = await readShared(`${file.startsWith('ibm') ? 'replies' : 'triage'}/${file}`);
  if (content === null) return null;
  const all = new Map<string, string>();
  for (const [at, line] of lines(content).entries()) {
    if (file.endsWith('.tsv')) all.set(String(at), line.split('\t')[19] ?? '');
    else if (file.startsWith('ibm'))
      for (const [turn, { message }] of v.parse(threadSchema, JSON.parse(line)).dialogContent.entries())
        all.set(`${at}.${turn}`, message);
    else all.set(String(at), v.parse(textSchema, JSON.parse(line)).text);
  }
  return all;
}

/**
 * The posts that were mined for each flag and labelled by reading, with their texts out of ../shared; null where that is
 * not beside the project. Texts that lie in two sets count once.
 */
export async function readMined(): Promise<Record<MinedFlag, MinedPost[]> | null> {
  const known = v.parse(minedSchema, JSON.parse(await readFile(new URL('mined.json', labels), 'utf8')));
  const posts: Record<MinedFlag, MinedPost[]> = { safety: [], legal_threat: [], data_rights: [], press: [] };
  for (const flag of minedFlags) {
    const seen = new Set<string>();
    for (const [file, labelled] of Object.entries(known[flag] ?? {})) {
      const texts = await textsOf(file);
      if (!texts) return null;
      for (const label of ['yes', 'unclear', 'no'] as const)
        for (const row of labelled[label]) {
          const text = texts.get(String(row));
          if (text === undefined) throw new Error(`${file} has no row ${row}`);
          const key = text.toLowerCase().replaceAll(/\W+/g, ' ').trim();
          if (seen.has(key)) continue;
          seen.add(key);
          posts[flag].push({ ref: `${file} ${row}`, text, label, half: halfOf(text) });
        }
    }
  }
  return posts;
}
