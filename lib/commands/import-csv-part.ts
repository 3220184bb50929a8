import * as v from 'valibot';
import { keepPart, mostFiles, mostParts, partSize } from '../crm/import/uploads.ts';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'import-csv-part': typeof command;
  }
}

const place = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most - 1));

/** Brings one piece of a CSV file, since a message has its limits; sent again, it is kept once. */
const command = defineCommand({
  name: 'import-csv-part',
  from: ['options'],
  input: v.strictObject({
    importId: v.pipe(v.string(), v.uuid()),
    file: place(mostFiles),
    part: place(mostParts),
    name: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(partSize)),
  }),
  handle: ({ input, services: { embedded } }) => keepPart(embedded, input),
});

export default command;
