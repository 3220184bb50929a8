import { t } from '../../lib/platform/i18n.ts';
import { type FlagCard, flagCardSchema, type WaysPolicy } from '../../lib/policy/desks-policy.ts';
import { type Flag, flags } from '../../lib/triage/triage.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { type Form, linesIn, type Sheet, type SheetField, textIn } from './sheet.ts';
import { checkFields } from './sheet-check.ts';

/** One card for each flag: a team rewrites those that it wants, one by one; the others are as shipped, or there are none. */
export function cardSheet(ways: WaysPolicy): Sheet<WaysPolicy> {
  const { cards } = waysOf({ ways });
  const find = (id: string | null): FlagCard | undefined => cards[id as Flag];
  const own = (id: string) => ways.cards?.[id as Flag] !== undefined;
  return {
    entries: flags.map((id) => ({
      id,
      label: t(find(id) ? (own(id) ? 'forms_flag_own' : 'forms_flag_shipped') : 'forms_flag_none', {
        flag: t(`ways_flag_${id}`),
      }),
    })),
    fields,
    formOf: (id) => formOf(find(id)),
    put(id, form) {
      const read = checkFields(flagCardSchema, {
        form,
        value: {
          do: linesIn(form, 'do'),
          dont: linesIn(form, 'dont'),
          tell: textIn(form, 'tell'),
          clock: textIn(form, 'clock').replaceAll(/\s*\n\s*/g, ' '),
          sources: linesIn(form, 'sources'),
        },
      });
      const empty = linesIn(form, 'do').length === 0;
      if ('wrongs' in read || empty || id === null)
        return {
          wrongs: {
            ...(empty && { do: { message: { key: 'forms_error_empty' } } }),
            ...('wrongs' in read && read.wrongs),
          },
        };
      return { whole: { ...ways, cards: { ...ways.cards, [id]: read.output } }, id };
    },
    without(id) {
      const { [id as Flag]: _own, ...rest } = ways.cards ?? {};
      const { cards: _all, ...others } = ways;
      return { whole: Object.keys(rest).length > 0 ? { ...others, cards: rest } : others };
    },
    removable: own,
  };
}

const fields = (): SheetField[] => [
  { name: 'do', look: 'lines', label: t('ways_do'), hint: t('forms_lines_hint') },
  { name: 'dont', look: 'lines', label: t('ways_dont'), hint: t('forms_lines_hint') },
  { name: 'tell', look: 'line', label: t('ways_tell') },
  { name: 'clock', look: 'prose', label: t('ways_clock'), hint: t('forms_clock_hint') },
  { name: 'sources', look: 'lines', label: t('ways_sources'), hint: t('forms_sources_hint') },
];

const formOf = (card: FlagCard | undefined): Form => ({
  do: (card?.do ?? []).join('\n'),
  dont: (card?.dont ?? []).join('\n'),
  tell: card?.tell ?? '',
  clock: card?.clock ?? '',
  sources: (card?.sources ?? []).join('\n'),
});
