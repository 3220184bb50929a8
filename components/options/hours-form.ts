import { t } from '../../lib/platform/i18n.ts';
import type { Desk } from '../../lib/policy/desks-policy.ts';
import { hoursSchema, type Routing } from '../../lib/policy/routing-policy.ts';
import { laneName } from '../queue/lanes.tsx';
import { hoursExpected, hoursField, hoursFields, hoursForm, hoursIn, hoursWrongs } from './hours-fields.ts';
import { idOf, type Sheet, textIn } from './sheet.ts';
import { checkFields, isTaken, twice } from './sheet-check.ts';

/** The policy's named hours; the first are the team's. `desks` are those in force, which may go by them too. */
export function hoursSheet(routing: Routing, desks: readonly Desk[]): Sheet<Routing> {
  const names = Object.keys(routing.hours);
  const entries = names.map((id, place) => ({
    id,
    label: place === 0 ? t('forms_hours_team', { name: id }) : id,
  }));
  return {
    entries,
    fields: (_form, id) => [
      ...(id === null ? [{ name: 'name', look: 'line', label: t('forms_hours_name') } as const] : []),
      ...hoursFields(),
    ],
    formOf: (id) => ({ name: '', ...hoursForm(id === null ? undefined : routing.hours[id]) }),
    put(id, form) {
      const name = textIn(form, 'name').trim();
      const read = checkFields(hoursSchema, {
        form,
        value: hoursIn(form),
        expected: hoursExpected,
        fieldOf: hoursField,
      });
      const wrongs = {
        ...hoursWrongs(form),
        ...('wrongs' in read && read.wrongs),
        ...(id === null && name === '' && { name: { message: { key: 'forms_error_empty' } } }),
        ...(id === null && isNamed(names, name) && { name: twice }),
      };
      if ('wrongs' in read || Object.keys(wrongs).length > 0) return { wrongs };
      // "always" means around the clock as long as no hours are called so.
      const own = id ?? idOf(name, [...names, 'always'], 'hours');
      return { whole: { ...routing, hours: { ...routing.hours, [own]: read.output } }, id: own };
    },
    without(id) {
      if (id === names[0]) return { problem: { key: 'forms_hours_first' } };
      const users = [
        ...routing.lanes.filter(({ hours }) => hours === id).map((lane) => laneName(lane.id, { routing })),
        ...desks.filter(({ open }) => open === id).map(({ name }) => name),
      ];
      if (users.length > 0)
        return { problem: { key: 'forms_hours_used', args: { users: users.join(', ') } } };
      const { [id]: _gone, ...hours } = routing.hours;
      return { whole: { ...routing, hours } };
    },
  };
}

const isNamed = (names: readonly string[], name: string): boolean =>
  isTaken(
    names.map((id) => ({ id, label: id })),
    null,
    name,
  );
