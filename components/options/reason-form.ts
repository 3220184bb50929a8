import { closeReasons } from '../../lib/db/close-reasons.ts';
import { t } from '../../lib/platform/i18n.ts';
import { type Routing, reasonSchema } from '../../lib/policy/routing-policy.ts';
import { reasonName } from '../work/reason-name.ts';
import { idOf, placeField, placeIn, type Sheet, textIn } from './sheet.ts';
import { checkFields, isTaken, twice } from './sheet-check.ts';

const most = 9;

/** Why a post needs no reply, in the order of the keys that say so. */
export function reasonSheet(routing: Routing): Sheet<Routing> {
  const { noReply } = routing;
  const find = (id: string | null) => noReply.find((reason) => reason.id === id);
  const entries = noReply.map(({ id }) => ({ id, label: reasonName(id, { routing }) }));
  return {
    entries,
    fields: (_form, id) => [
      { name: 'name', look: 'line', label: t('forms_lane_name'), width: 'half' },
      placeField(id, entries),
    ],
    formOf(id) {
      const place = id === null ? noReply.length : noReply.findIndex((reason) => reason.id === id);
      return { name: id === null ? '' : reasonName(id, { routing }), after: noReply[place - 1]?.id ?? '' };
    },
    put(id, form) {
      const name = textIn(form, 'name').trim();
      // A name that Clew gave is not the team's: it stays in each specialist's own language.
      const given = find(id)?.name === '' && name === reasonName(id ?? '', { routing });
      const taken = [...noReply.map((reason) => reason.id), ...closeReasons];
      const read = checkFields(reasonSchema, {
        form,
        value: { id: id ?? idOf(name, taken, 'reason'), name: given ? '' : name },
      });
      const others = noReply.filter((reason) => reason.id !== id);
      const wrongs = {
        ...('wrongs' in read && read.wrongs),
        ...(name === '' && { name: { message: { key: 'forms_error_empty' } } }),
        ...(isTaken(entries, id, name) && { name: twice }),
        ...(others.length >= most && {
          name: { message: { key: 'forms_error_many', args: { most: String(most) } } },
        }),
      };
      if ('wrongs' in read || Object.keys(wrongs).length > 0) return { wrongs };
      const whole = { ...routing, noReply: others.toSpliced(placeIn(form, others), 0, read.output) };
      return { whole, id: read.output.id };
    },
    without: (id) =>
      noReply.length === 1
        ? { problem: { key: 'forms_reason_only' } }
        : { whole: { ...routing, noReply: noReply.filter((reason) => reason.id !== id) } },
  };
}
