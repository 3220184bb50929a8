import { t } from '../../lib/platform/i18n.ts';
import {
  type Desk,
  deskChannels,
  deskSchema,
  handOverFields,
  type WaysPolicy,
} from '../../lib/policy/desks-policy.ts';
import type { Routing } from '../../lib/policy/routing-policy.ts';
import { flags } from '../../lib/triage/triage.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { flagChoices, hoursChoices, severityChoices } from './choices.ts';
import { hoursExpected, hoursField, hoursFields, hoursForm, hoursIn, hoursWrongs } from './hours-fields.ts';
import {
  type Choice,
  chosenIn,
  type Form,
  idOf,
  lineAt,
  linesIn,
  numberIn,
  type Sheet,
  type SheetField,
  textIn,
  type Wrongs,
  withEntry,
} from './sheet.ts';
import { checkFields, isTaken, twice } from './sheet-check.ts';

/** In the place of a name of hours, which cannot begin so. */
const ownHours = '~own';

/** The desks in force; whatever is changed of them, the file has them all afterwards. */
export function deskSheet(ways: WaysPolicy, { hours }: Pick<Routing, 'hours'>): Sheet<WaysPolicy> {
  const { desks } = waysOf({ ways });
  const find = (id: string | null) => desks.find((desk) => desk.id === id);
  const entries = desks.map(({ id, name }) => ({ id, label: name }));
  return {
    entries,
    fields: (form, id) => fieldsOf(form, openChoices(Object.keys(hours), find(id))),
    formOf: (id) => formOf(find(id)),
    put(id, form) {
      const name = textIn(form, 'name');
      const ids = desks.map((desk) => desk.id);
      const read = checkFields(deskSchema, {
        form,
        value: { id: id ?? idOf(name, ids, 'desk'), ...valueIn(form) },
        expected: { hours: 'forms_error_hours', ...hoursExpected },
        fieldOf: ([key, ...rest]) => (key === 'open' && rest.length > 0 ? hoursField(rest) : String(key)),
      });
      const wrongs = {
        ...(textIn(form, 'open') === ownHours && hoursWrongs(form)),
        ...('wrongs' in read && read.wrongs),
        ...saysWrongs(form),
        ...(isTaken(entries, id, name) && { name: twice }),
      };
      if ('wrongs' in read || Object.keys(wrongs).length > 0) return { wrongs };
      return { whole: { ...ways, desks: withEntry(desks, read.output) }, id: read.output.id };
    },
    without: (id) => ({ whole: { ...ways, desks: desks.filter((desk) => desk.id !== id) } }),
  };
}

function fieldsOf(form: Form, open: Choice[]): SheetField[] {
  const half = 'half' as const;
  return [
    { name: 'name', look: 'line', label: t('forms_desk_name'), width: half },
    { name: 'owner', look: 'line', label: t('forms_desk_owner'), width: half },
    {
      name: 'channel',
      look: 'choice',
      label: t('forms_desk_channel'),
      choices: deskChannels.map((value) => ({ value, label: t(`ways_by_${value}`) })),
      width: half,
    },
    {
      name: 'tells',
      look: 'choice',
      label: t('ways_who_told'),
      choices: (['desk', 'specialist'] as const).map((value) => ({
        value,
        label: t(`forms_tells_${value}`),
      })),
      width: half,
    },
    { name: 'hours', look: 'number', label: t('forms_desk_hours'), width: half },
    { name: 'open', look: 'choice', label: t('forms_desk_open'), choices: open, width: half },
    ...(textIn(form, 'open') === ownHours ? hoursFields() : []),
    {
      name: 'handOver',
      look: 'checks',
      label: t('forms_desk_hand_over'),
      choices: handOverFields.map((value) => ({
        value,
        label: t(`ways_field_${value.replaceAll('-', '_')}`),
      })),
    },
    {
      name: 'needs',
      look: 'checks',
      label: t('ways_desk_needs'),
      choices: handOverFields.map((value) => ({
        value,
        label: t(`ways_field_${value.replaceAll('-', '_')}`),
      })),
    },
    { name: 'flags', look: 'checks', label: t('forms_desk_flags'), choices: flagChoices() },
    {
      name: 'severity',
      look: 'choice',
      label: t('forms_desk_severity'),
      choices: [{ value: '', label: t('forms_severity_none') }, ...severityChoices(0)],
      width: half,
    },
    { name: 'bySite', look: 'switch', label: t('forms_desk_by_site') },
    { name: 'says', look: 'lines', label: t('ways_say'), hint: t('forms_desk_says_hint') },
  ];
}

/** The team's hours, those that have a name, none at all, the desk's own. */
const openChoices = (names: readonly string[], desk: Desk | undefined): Choice[] => [
  { value: '', label: t('forms_open_team') },
  ...hoursChoices(names, typeof desk?.open === 'string' ? desk.open : undefined),
  { value: ownHours, label: t('forms_open_own') },
];

function formOf(desk: Desk | undefined): Form {
  const { open = '' } = desk ?? {};
  return {
    name: desk?.name ?? '',
    owner: desk?.owner ?? '',
    channel: desk?.channel ?? 'email',
    tells: desk?.tells ?? 'specialist',
    hours: desk ? String(desk.hours) : '',
    open: typeof open === 'string' ? open : ownHours,
    ...hoursForm(typeof open === 'string' ? undefined : open),
    handOver: desk?.handOver ?? ['customer', 'case', 'post'],
    needs: desk?.needs ?? [],
    flags: desk?.flags ?? [],
    severity: desk?.severity === undefined ? '' : String(desk.severity),
    bySite: desk?.bySite ? 'yes' : '',
    says: Object.entries(desk?.says ?? {})
      .map(([language, sentence]) => `${language}: ${sentence}`)
      .join('\n'),
  };
}

function valueIn(form: Form) {
  const open = textIn(form, 'open');
  const severity = textIn(form, 'severity');
  const needs = chosenIn(form, 'needs', handOverFields);
  return {
    name: textIn(form, 'name'),
    owner: textIn(form, 'owner'),
    channel: textIn(form, 'channel'),
    hours: numberIn(form, 'hours'),
    ...(open && { open: open === ownHours ? hoursIn(form) : open }),
    handOver: chosenIn(form, 'handOver', handOverFields),
    ...(needs.length > 0 && { needs }),
    flags: chosenIn(form, 'flags', flags),
    ...(severity && { severity: Number(severity) }),
    tells: textIn(form, 'tells'),
    bySite: textIn(form, 'bySite') === 'yes',
    says: saysIn(form),
  };
}

const saying = /^([a-z]{2,3})\s*:\s*(\S.*)$/i;

/** "en: We are on it." on each line. */
function saysIn(form: Form): Record<string, string> {
  const lines = linesIn(form, 'says').flatMap((line) => {
    const [, language = '', sentence = ''] = saying.exec(line) ?? [];
    return language ? [[language.toLowerCase(), sentence]] : [];
  });
  return Object.fromEntries(lines);
}

function saysWrongs(form: Form): Wrongs {
  const place = linesIn(form, 'says').findIndex((line) => !saying.test(line));
  const line = lineAt(textIn(form, 'says'), place);
  return place < 0 ? {} : { says: { message: { key: 'forms_error_says' }, line } };
}
