import type { Message } from '../../lib/guardrails/rule.ts';
import { t } from '../../lib/platform/i18n.ts';

/** What stands in the fields, by their names: text, or what is chosen of several. Not yet right or wrong. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

export interface Choice {
  value: string;
  label: string;
}

/** One field of a sheet, in words; sheet-fields.tsx draws it. A group has fields of its own and no value. */
export interface SheetField {
  name: string;
  look: 'line' | 'number' | 'date' | 'prose' | 'lines' | 'choice' | 'checks' | 'switch' | 'group';
  label: string;
  hint?: string;
  /** Of a choice or of checks. */
  choices?: readonly Choice[];
  /** Proposed while one types. */
  offers?: readonly string[];
  /** How much of the width it takes; all of it by default. */
  width?: 'half' | 'quarter';
  /** Of what is the same in every language: times, ids. */
  ltr?: boolean;
  fields?: readonly SheetField[];
}

/** What is wrong with a field: one sentence, and the line of the field's text that it is about, counted from 1. */
export interface Wrong {
  message: Message;
  line?: number;
}
export type Wrongs = Readonly<Record<string, Wrong>>;

export interface Entry {
  id: string;
  label: string;
  /** Invented, and marked so. */
  sample?: boolean;
}

/**
 * A list or record of settings as something to fill in: choose an entry or a new one, change its fields, save, remove.
 * `Whole` is what it is a part of, and what is saved.
 */
export interface Sheet<Whole> {
  entries: readonly Entry[];
  /** `id` is null for one that is new. */
  fields(form: Form, id: string | null): readonly SheetField[];
  formOf(id: string | null): Form;
  put(id: string | null, form: Form): { whole: Whole; id: string } | { wrongs: Wrongs };
  /** The whole without it, or why it has to stay. */
  without(id: string): { whole: Whole } | { problem: Message };
  /** Only these can be taken away; absent: all. */
  removable?(id: string): boolean;
}

export const textIn = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

/** What is chosen, as far as it is to be had, in the order in which it was chosen. */
export function chosenIn<Value extends string>(form: Form, name: string, all: readonly Value[]): Value[] {
  const value = form[name];
  const chosen = typeof value === 'string' ? [] : (value ?? []);
  return chosen.flatMap((each) => all.find((one) => one === each) ?? []);
}

/** The lines that hold something. */
export const linesIn = (form: Form, name: string): string[] =>
  textIn(form, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Which line of the text, counted from 1, is the one at this place among those that hold something. */
export function lineAt(text: string, place: number): number {
  const full = text.split('\n').flatMap((line, at) => (line.trim() ? [at + 1] : []));
  return full[place] ?? 1;
}

/** What is divided by commas, of any script. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[,،;]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** A number as people write it ("1,5", "٨"), null where nothing is written; NaN where it is none. */
export function numberIn(form: Form, name: string): number | null {
  const text = textIn(form, name)
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/, '.');
  return text === '' ? null : Number(text);
}

/** An id out of a name, as policy wants them; `taken` are those of others, `plain` is for names without Latin letters. */
export function idOf(name: string, taken: readonly string[], plain: string): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[^a-z]+|-+$/g, '')
      .slice(0, 34) || plain;
  let id = base;
  for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`;
  return id;
}

/** The list with the entry in the place of the one with its id, or at its end. */
export const withEntry = <Item extends { id: string }>(list: readonly Item[], entry: Item): Item[] =>
  list.some(({ id }) => id === entry.id)
    ? list.map((each) => (each.id === entry.id ? entry : each))
    : [...list, entry];

/**
 * Of the list in force, what stays once there is an entry of the team's own: all that the file has, and of what is
 * shipped, what is no sample. The entry that is being changed stays in its place.
 */
export const ownOf = <Item extends { id: string; sample: boolean }>(
  file: readonly Item[] | undefined,
  inForce: readonly Item[],
  changed: string | null,
): Item[] => inForce.filter(({ id, sample }) => file !== undefined || !sample || id === changed);

/** Where an entry stands among the others: at the beginning, or after one of them. */
export const placeField = (id: string | null, entries: readonly Entry[]): SheetField => ({
  name: 'after',
  look: 'choice',
  label: t('forms_lane_place'),
  choices: [
    { value: '', label: t('forms_lane_first') },
    ...entries
      .filter((entry) => entry.id !== id)
      .map((entry) => ({ value: entry.id, label: t('forms_lane_after', { name: entry.label }) })),
  ],
  width: 'half',
});

/** The place, counted from 0, that the field of `placeField` says. */
export const placeIn = (form: Form, others: readonly { id: string }[]): number =>
  others.findIndex(({ id }) => id === textIn(form, 'after')) + 1;
