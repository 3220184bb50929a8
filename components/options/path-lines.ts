import type { Message } from '../../lib/guardrails/rule.ts';
import type { Desk, Path } from '../../lib/policy/desks-policy.ts';
import { type Form, lineAt, linesIn, textIn, type Wrongs, wordsOf } from './sheet.ts';

/** Three parts; what comes after a third bar belongs to the last. */
function partsOf(line: string): [string, string, string] {
  const [first = '', second = '', ...rest] = line.split('|').map((part) => part.trim());
  return [first, second, rest.join(' | ')];
}

/** A desk by its name, as people know it, or by its id. */
const deskNamed = (text: string, desks: readonly Desk[]): Desk | undefined =>
  desks.find(({ id }) => id === text) ?? desks.find(({ name }) => name.toLowerCase() === text.toLowerCase());

/** "owner | clause | action" and "what | roles | desk", one on each line of a path's fields. */
export const pathLines = (form: Form, desks: readonly Desk[]) => ({
  steps: linesIn(form, 'steps').map((line) => {
    const [owner, clause, action] = partsOf(line);
    return { owner, clause, action };
  }),
  remedies: linesIn(form, 'remedies').map((line) => {
    const [what, roles, desk] = partsOf(line);
    return {
      what,
      roles: wordsOf(roles.toLowerCase()),
      desk: deskNamed(desk, desks)?.id ?? desk,
    };
  }),
});

/** The same the other way round, desks by their names where those tell one from the other. */
export function pathLinesText(
  path: Path | undefined,
  desks: readonly Desk[],
): { steps: string; remedies: string } {
  const nameOf = (id: string) => {
    const name = desks.find((desk) => desk.id === id)?.name ?? id;
    return deskNamed(name, desks)?.id === id && !name.includes('|') ? name : id;
  };
  return {
    steps: (path?.steps ?? [])
      .map(({ owner, clause, action }) => `${owner} | ${clause} | ${action}`)
      .join('\n'),
    remedies: (path?.remedies ?? [])
      .map(({ what, roles, desk }) => `${what} | ${roles.join(', ')} | ${nameOf(desk)}`)
      .join('\n'),
  };
}

/** The first line of each field that has not its parts, or names a desk that is not there. */
export function pathLinesWrongs(form: Form, desks: readonly Desk[]): Wrongs {
  const first = (field: string, wrongOf: (line: string) => Message | null) => {
    const messages = linesIn(form, field).map(wrongOf);
    const place = messages.findIndex(Boolean);
    const message = messages[place];
    return message && { [field]: { message, line: lineAt(textIn(form, field), place) } };
  };
  const short = (line: string) => partsOf(line).some((part) => part === '');
  return {
    ...first('steps', (line) => (short(line) ? { key: 'forms_error_steps' } : null)),
    ...first('remedies', (line) => {
      const [, roles, desk] = partsOf(line);
      if (short(line) || wordsOf(roles).length === 0) return { key: 'forms_error_remedies' };
      return deskNamed(desk, desks) ? null : { key: 'forms_error_remedy_desk', args: { desk } };
    }),
  };
}
