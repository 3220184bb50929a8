import * as v from 'valibot';
import { importState } from '../crm/import/running.ts';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'import-csv-progress': typeof command;
  }
}

/** How far an import is, or how it ended; "lost" where no worker knows of it, and then nothing was changed. */
const command = defineCommand({
  name: 'import-csv-progress',
  from: ['options'],
  input: v.strictObject({ importId: v.pipe(v.string(), v.uuid()) }),
  handle: async ({ input: { importId }, services: { embedded } }) => importState(embedded, importId),
});

export default command;
