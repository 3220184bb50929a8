import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { draftTextSchema } from '../messaging/fields.ts';
import { edits } from '../squeeze/edits.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'squeeze-text': typeof command;
  }
}

/** The edits that make a text shorter, the dearest first; `limit` in weighted characters. Reads and keeps nothing. */
const command = defineCommand({
  name: 'squeeze-text',
  from: ['sidebar'],
  input: v.strictObject({
    text: draftTextSchema,
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(25_000)),
  }),
  handle: async ({ input: { text, limit } }) => edits(text, limit),
});

export default command;
