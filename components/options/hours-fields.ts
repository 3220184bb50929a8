import { language, t } from '../../lib/platform/i18n.ts';
import type { DeskHours } from '../../lib/policy/routing-policy.ts';
import { type Weekday, weekdays } from '../../lib/targets/hours.ts';
import { type Form, lineAt, linesIn, type SheetField, textIn, type Wrongs, wordsOf } from './sheet.ts';

/** A Monday, of no year in particular. */
const monday = Date.UTC(2024, 0, 1);

/** Zone, opening times by weekday, holidays: as a desk of its own hours and the policy's named hours both have them. */
export function hoursFields(): SheetField[] {
  const names = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' });
  return [
    {
      name: 'zone',
      look: 'line',
      label: t('forms_hours_zone'),
      hint: t('forms_hours_zone_hint'),
      offers: Intl.supportedValuesOf('timeZone'),
      ltr: true,
    },
    {
      name: 'week',
      look: 'group',
      label: t('forms_hours_week'),
      hint: t('forms_hours_week_hint'),
      fields: weekdays.map((day, place) => ({
        name: day,
        look: 'line',
        label: names.format(monday + place * 86_400_000),
        width: 'quarter',
        ltr: true,
      })),
    },
    {
      name: 'holidays',
      look: 'lines',
      label: t('forms_hours_holidays'),
      hint: t('forms_hours_holidays_hint'),
      ltr: true,
    },
  ];
}

export function hoursForm(hours?: DeskHours): Form {
  const days = weekdays.map((day) => [day, (hours?.week[day] ?? []).join(', ')]);
  return {
    zone: hours?.zone ?? '',
    holidays: (hours?.holidays ?? []).join('\n'),
    ...Object.fromEntries(days),
  };
}

/** The hours as the fields spell them, for the schema to judge; a day without times is closed. */
export function hoursIn(form: Form): {
  zone: string;
  week: Partial<Record<Weekday, string[]>>;
  holidays: string[];
} {
  const open = weekdays
    .map((day) => [day, wordsOf(textIn(form, day)).map(timesOf)] as const)
    .filter(([, times]) => times.length > 0);
  return {
    zone: textIn(form, 'zone').trim(),
    week: Object.fromEntries(open),
    holidays: linesIn(form, 'holidays'),
  };
}

/** "9-17" and "9:00 – 17.30" are meant as "09:00-17:00" and "09:00-17:30"; what is no such thing stays as it is. */
export function timesOf(text: string): string {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (!found) return text;
  const [, from = '', fromMinutes = '00', until = '', untilMinutes = '00'] = found;
  return `${from.padStart(2, '0')}:${fromMinutes}-${until.padStart(2, '0')}:${untilMinutes}`;
}

/** What the schema takes and nobody means: holidays on no day of the calendar. */
export function hoursWrongs(form: Form): Wrongs {
  const { holidays } = hoursIn(form);
  const none = holidays.findIndex((day) => Number.isNaN(Date.parse(day)));
  if (none < 0) return {};
  return {
    holidays: { message: { key: 'forms_error_date' }, line: lineAt(textIn(form, 'holidays'), none) },
  };
}

/** The field of an issue in such hours: a day by its own name. */
export const hoursField = (keys: readonly PropertyKey[]): string =>
  String(keys[0] === 'week' ? (keys[1] ?? 'week') : keys[0]);

export const hoursExpected = {
  zone: 'forms_error_zone',
  holidays: 'forms_error_date',
  ...Object.fromEntries(weekdays.map((day) => [day, 'forms_error_times'])),
};
