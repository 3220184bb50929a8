import { t } from '../../lib/platform/i18n.ts';
import { type Lane, laneSchema, type Routing } from '../../lib/policy/routing-policy.ts';
import { flags, intents } from '../../lib/triage/triage.ts';
import { laneName } from '../queue/lanes.tsx';
import { flagChoices, hoursChoices, intentChoices, severityChoices } from './choices.ts';
import {
  chosenIn,
  type Entry,
  type Form,
  idOf,
  numberIn,
  placeField,
  placeIn,
  type Sheet,
  type SheetField,
  textIn,
} from './sheet.ts';
import { checkFields, isTaken, twice } from './sheet-check.ts';

const most = 12;

/** The queue's lanes in their order: the first that fits takes a post. */
export function laneSheet(routing: Routing): Sheet<Routing> {
  const { lanes } = routing;
  const find = (id: string | null) => lanes.find((lane) => lane.id === id);
  const nameOf = ({ id }: Lane) => laneName(id, { routing });
  const entries = lanes.map((lane) => ({ id: lane.id, label: nameOf(lane) }));
  return {
    entries,
    fields: (form, id) => fieldsOf(form, id, entries, routing),
    formOf: (id) => formOf(find(id), routing),
    put(id, form) {
      const name = textIn(form, 'name');
      const read = checkFields(laneSchema, {
        form,
        value: { id: id ?? idOf(name, takenBy(lanes), 'lane'), ...valueIn(form, routing, find(id)) },
        expected: { target: 'forms_error_target' },
      });
      const others = lanes.filter((lane) => lane.id !== id);
      const place = placeIn(form, others);
      const before = others.slice(0, place).find(takesAll);
      const wrongs = {
        ...('wrongs' in read && read.wrongs),
        ...(id === null && name.trim() === '' && { name: { message: { key: 'forms_error_empty' } } }),
        ...(isTaken(entries, id, name) && { name: twice }),
        ...(takesAll(valueIn(form, routing)) &&
          place < others.length && { intents: { message: { key: 'forms_error_lane' } } }),
        ...(before && {
          after: { message: { key: 'forms_error_lane_after', args: { name: nameOf(before) } } },
        }),
        ...(others.length >= most && {
          name: { message: { key: 'forms_error_many', args: { most: String(most) } } },
        }),
      };
      if ('wrongs' in read || Object.keys(wrongs).length > 0) return { wrongs };
      const lane = read.output;
      const counted = routing.counted.filter((each) => each !== lane.id);
      return {
        whole: {
          ...routing,
          lanes: others.toSpliced(place, 0, lane),
          counted: textIn(form, 'counted') === 'yes' ? inOrder([...counted, lane.id], routing) : counted,
        },
        id: lane.id,
      };
    },
    without(id) {
      if (lanes.length === 1) return { problem: { key: 'forms_lane_only' } };
      return {
        whole: {
          ...routing,
          lanes: lanes.filter((lane) => lane.id !== id),
          counted: routing.counted.filter((each) => each !== id),
        },
      };
    },
  };
}

/** A lane of the team's own must not come to be named as those that Clew brings. */
const takenBy = (lanes: readonly Lane[]): string[] => [
  ...lanes.map(({ id }) => id),
  'safety',
  'urgent',
  'complaints',
  'questions',
  'rest',
];

/** As it was, with what is new at the end. */
const inOrder = (counted: readonly string[], before: Routing): string[] => [
  ...before.counted.filter((id) => counted.includes(id)),
  ...counted.filter((id) => !before.counted.includes(id)),
];

function fieldsOf(form: Form, id: string | null, entries: readonly Entry[], routing: Routing): SheetField[] {
  const half = 'half' as const;
  return [
    { name: 'name', look: 'line', label: t('forms_lane_name'), width: half },
    placeField(id, entries),
    {
      name: 'target',
      look: 'number',
      label: t('forms_lane_target'),
      hint: t('forms_lane_target_hint'),
      width: half,
    },
    {
      name: 'hours',
      look: 'choice',
      label: t('forms_desk_open'),
      choices: hoursChoices(Object.keys(routing.hours), textIn(form, 'hours')),
      width: half,
    },
    {
      name: 'severity',
      look: 'choice',
      label: t('forms_lane_severity'),
      choices: [{ value: '', label: t('forms_severity_none') }, ...severityChoices(1)],
      width: half,
    },
    { name: 'flags', look: 'checks', label: t('forms_lane_flags'), choices: flagChoices() },
    {
      name: 'intents',
      look: 'checks',
      label: t('forms_lane_intents'),
      hint: t('forms_lane_hint'),
      choices: intentChoices(),
    },
    { name: 'counted', look: 'switch', label: t('forms_lane_counted') },
  ];
}

function formOf(lane: Lane | undefined, routing: Routing): Form {
  const { lanes, counted, hours } = routing;
  const place = lane ? lanes.indexOf(lane) : lanes.length - 1;
  return {
    name: lane ? laneName(lane.id, { routing }) : '',
    after: lanes[place - 1]?.id ?? '',
    target: lane?.target ? String(lane.target) : '',
    hours: lane?.hours ?? Object.keys(hours)[0] ?? 'always',
    severity: lane?.when.severity ? String(lane.when.severity) : '',
    flags: lane?.when.flags ?? [],
    intents: lane?.when.intents ?? [],
    counted: !lane || counted.includes(lane.id) ? 'yes' : '',
  };
}

const takesAll = ({ when: { severity, flags: any, intents: meant } }: Pick<Lane, 'when'>): boolean =>
  severity === undefined && !any && !meant;

function valueIn(form: Form, routing: Routing, before?: Lane) {
  const name = textIn(form, 'name').trim();
  const severity = textIn(form, 'severity');
  const wanted = chosenIn(form, 'flags', flags);
  const meant = chosenIn(form, 'intents', intents);
  // A name that Clew gave is not the team's: it stays in each specialist's own language.
  const given = before?.name === '' && name === laneName(before.id, { routing: { ...routing, lanes: [] } });
  return {
    name: given ? '' : name,
    when: {
      ...(severity && { severity: Number(severity) as 1 | 2 | 3 }),
      ...(wanted.length > 0 && { flags: wanted }),
      ...(meant.length > 0 && { intents: meant }),
    },
    target: numberIn(form, 'target'),
    hours: textIn(form, 'hours'),
  };
}
