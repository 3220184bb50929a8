import * as v from 'valibot';
import { cancelImport } from '../crm/import/running.ts';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'import-csv-cancel': typeof command;
  }
}

/** Stops an import. What it had written is undone; one that was quicker stays. */
const command = defineCommand({
  name: 'import-csv-cancel',
  from: ['options'],
  input: v.strictObject({ importId: v.pipe(v.string(), v.uuid()) }),
  async handle({ input: { importId }, services: { embedded } }) {
    cancelImport(embedded, importId);
  },
});

export default command;
