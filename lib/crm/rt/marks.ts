import { quoted } from './search.ts';
import { fieldsOf, type RtEntry } from './shapes.ts';

/** The one field of an entry that is Clew's: RT takes as long to show a field as to show the entry. */
export const marksField = 'Clew';

/** What an entry is known by beside its text, each a line of the field: "post 1990". */
export interface Marks {
  operation?: string;
  /** When it happened, ISO 8601, where that is not when it was written down. */
  happened?: string;
  direction?: 'in' | 'out' | 'internal';
  channel?: string;
  /** The post on X that the entry is about, its address, and for a reply the post that it answers. */
  post?: string;
  permalink?: string;
  answers?: string;
  /** "yes" or "no", where an import knew. */
  answered?: string;
}

export const writeMarks = (marks: Marks): string[] =>
  Object.entries(marks).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));

/** Null where the entry says nothing of it. */
export function markOf(entry: RtEntry, name: keyof Marks): string | null {
  const line = fieldsOf(entry, marksField).find((text) => text.startsWith(`${name} `));
  return line === undefined ? null : line.slice(name.length + 1);
}

/** RT's query for entries with this mark. Whoever asks compares what comes. */
export const withMark = (name: keyof Marks, value: string): string =>
  `CF.{${marksField}} = ${quoted(`${name} ${value}`)}`;
/** Those of which Clew or an import wrote down when they happened, and those of which RT itself did. */
export const happenedSaid = `CF.{${marksField}} LIKE 'happened '`;
export const happenedUnsaid = `CF.{${marksField}} NOT LIKE 'happened '`;
