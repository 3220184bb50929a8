import * as v from 'valibot';
import { t } from '../../lib/platform/i18n.ts';
import { type WaysPolicy, waysSchema } from '../../lib/policy/desks-policy.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { linesIn, numberIn, type Sheet } from './sheet.ts';
import { checkFields } from './sheet-check.ts';

const schema = v.object({
  owedHours: v.nonOptional(waysSchema.entries.owedHours),
  direct: v.nonOptional(waysSchema.entries.direct),
});

/** What belongs to no single entry of the ways out: there is one of it, always. */
export function commonSheet(ways: WaysPolicy): Sheet<WaysPolicy> {
  const id = 'common';
  return {
    entries: [{ id, label: t('forms_common') }],
    fields: () => [
      { name: 'owedHours', look: 'number', label: t('forms_owed_hours'), hint: t('forms_owed_hours_hint') },
      { name: 'direct', look: 'lines', label: t('forms_direct'), hint: t('forms_direct_hint') },
    ],
    formOf() {
      const { owedHours, direct } = waysOf({ ways });
      return { owedHours: String(owedHours), direct: direct.join('\n') };
    },
    put(_id, form) {
      const read = checkFields(schema, {
        form,
        value: { owedHours: numberIn(form, 'owedHours'), direct: linesIn(form, 'direct') },
        expected: { owedHours: 'forms_error_hours' },
      });
      return 'wrongs' in read ? read : { whole: { ...ways, ...read.output }, id };
    },
    without() {
      const { owedHours: _hours, direct: _direct, ...rest } = ways;
      return { whole: rest };
    },
    removable: () => ways.owedHours !== undefined || ways.direct !== undefined,
  };
}
