import { createHash } from 'node:crypto';
import { exclusive, type Output, outputs } from '../../lib/triage/model/outputs.ts';

/** One text to train on. `targets`: 1 yes, 0 no, null where its source does not tell; in the order of `outputs`. */
export interface Row {
  text: string;
  source: string;
  targets: (0 | 1 | null)[];
  /** How much the row counts beside others. */
  weight: number;
  /** The same for the outputs that stand alone, where it differs. */
  alone?: number;
  /** Rows of one group are never on both sides of a fold. */
  group: string;
}

/** `yes` and `no` list outputs; about the others nothing is known. */
export function row(
  source: string,
  text: string,
  yes: readonly Output[],
  no: readonly Output[],
  weight = 1,
): Row {
  const targets = outputs.map((output) => (yes.includes(output) ? 1 : no.includes(output) ? 0 : null));
  return { text, source, targets, weight, group: text.slice(0, 24) };
}

export const others = (...yes: Output[]): Output[] => outputs.filter((output) => !yes.includes(output));

/** A number of 0 to 1 that belongs to the text: the same order and the same folds every time, on every machine. */
export const placeOf = (text: string): number =>
  createHash('sha256').update(`place ${text}`, 'utf8').digest().readUInt32BE(0) / 2 ** 32;

/** The place of the row's intent among `outputs`; -1 where its source does not tell. */
export const intentOf = ({ targets }: Row): number => {
  const place = targets.indexOf(1);
  return place < exclusive ? place : -1;
};

/** How much the row counts for the output at this place. */
export const weightOf = ({ weight, alone }: Row, output: number): number =>
  output < exclusive ? weight : (alone ?? weight);
