import type { Message } from '../../guardrails/rule.ts';

export interface ImportProblem {
  /** Null where it is about the import as a whole. */
  file: string | null;
  /** The physical line in the file, from 1; null where it is about the whole file. */
  line: number | null;
  column?: string;
  message: Message;
}

/** More than anybody reads; the rest is only counted, so that a wrong file of 200,000 rows does not fill memory. */
export const problemLimit = 500;

export class Problems {
  readonly list: ImportProblem[] = [];
  more = 0;

  add(file: string | null, line: number | null, key: string, args?: Message['args'], column?: string): void {
    if (this.list.length >= problemLimit) {
      this.more += 1;
      return;
    }
    this.list.push({ file, line, ...(column && { column }), message: { key, ...(args && { args }) } });
  }
}
