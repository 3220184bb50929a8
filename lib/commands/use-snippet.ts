import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'use-snippet': typeof command;
  }
}

const id = v.pipe(v.string(), v.uuid());

/** Counts that a variation was put into a draft. Throws Invalid where it is not there any more. */
const command = defineCommand({
  name: 'use-snippet',
  from: ['sidebar'],
  input: v.strictObject({ id, variation: id }),
  async handle({ input, services: { db } }) {
    const used = await db.snippets
      .where({ id: input.id })
      .filter(({ variations }) => variations.some((one) => one.id === input.variation))
      .modify((snippet) => {
        for (const one of snippet.variations) if (one.id === input.variation) one.uses++;
      });
    if (used === 0) throw new ClewError('Invalid', { key: 'error_snippet_gone' });
  },
});

export default command;
