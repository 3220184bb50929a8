import * as v from 'valibot';
import { applyImport, existingRows } from '../crm/import/apply.ts';
import { planImport } from '../crm/import/plan.ts';
import type { ImportProblem } from '../crm/import/problem.ts';
import { byteLimit } from '../crm/import/table.ts';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'import-csv': typeof command;
  }
}

export type ImportOutcome =
  | { imported: Record<string, number> }
  | { problems: ImportProblem[]; more: number };

/** Imports CSV files into the embedded CRM: everything, or nothing and a list of what is wrong, line by line. */
const command = defineCommand({
  name: 'import-csv',
  from: ['options'],
  input: v.strictObject({
    files: v.pipe(
      v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.maxLength(300)),
          text: v.pipe(v.string(), v.maxLength(byteLimit)),
        }),
      ),
      v.minLength(1),
      v.maxLength(12),
    ),
  }),
  async handle({ input: { files }, services: { embedded, now } }): Promise<ImportOutcome> {
    const plan = planImport(files, await existingRows(embedded), now());
    if (plan.problems.length > 0) return { problems: plan.problems, more: plan.moreProblems };
    const counts = await applyImport(embedded, plan);
    const imported = Object.entries(counts).map(
      ([kind, { added, updated }]) => [kind, added + updated] as const,
    );
    return { imported: Object.fromEntries(imported) };
  },
});

export default command;
