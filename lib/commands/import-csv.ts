import * as v from 'valibot';
import { startImport } from '../crm/import/running.ts';
import { mostFiles, mostParts } from '../crm/import/uploads.ts';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'import-csv': typeof command;
  }
}

/**
 * Begins to import the CSV files that import-csv-part brought into the embedded CRM: everything, or nothing and a list
 * of what is wrong, line by line. How it goes is asked for by import-csv-progress, which also keeps the worker awake: a
 * single event that takes minutes would end it.
 */
const command = defineCommand({
  name: 'import-csv',
  from: ['options'],
  input: v.strictObject({
    importId: v.pipe(v.string(), v.uuid()),
    /** Of each file, how many pieces it came in. */
    parts: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostParts))),
      v.minLength(1),
      v.maxLength(mostFiles),
    ),
  }),
  handle: ({ input: { importId, parts }, services: { embedded, now } }) =>
    startImport(embedded, importId, parts, now()),
});

export default command;
