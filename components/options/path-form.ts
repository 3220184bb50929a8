import { productKinds } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import {
  type Desk,
  faultIds,
  type Path,
  pathSchema,
  type WaysPolicy,
} from '../../lib/policy/desks-policy.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { faultChoices, productChoices } from './choices.ts';
import { pathLines, pathLinesText, pathLinesWrongs } from './path-lines.ts';
import {
  chosenIn,
  type Form,
  idOf,
  numberIn,
  ownOf,
  type Sheet,
  type SheetField,
  textIn,
  withEntry,
  wordsOf,
} from './sheet.ts';
import { checkFields, isTaken, twice } from './sheet-check.ts';

/** The paths in force. Samples are there to be seen: they go with the first path of the team's own. */
export function pathSheet(ways: WaysPolicy): Sheet<WaysPolicy> {
  const { paths, desks } = waysOf({ ways });
  const find = (id: string | null) => paths.find((path) => path.id === id);
  const entries = paths.map(({ id, title, sample }) => ({ id, label: title, ...(sample && { sample }) }));
  return {
    entries,
    fields: () => fields(desks),
    formOf: (id) => formOf(find(id), desks),
    put(id, form) {
      const title = textIn(form, 'title');
      const ids = paths.map((path) => path.id);
      const value = valueIn(form, desks);
      const read = checkFields(pathSchema, {
        form,
        value: { id: id ?? idOf(title, ids, 'path'), ...value },
        expected: { from: 'forms_error_years', below: 'forms_error_years', remedies: 'forms_error_remedies' },
        fieldOf,
      });
      const wrongs = {
        ...(Object.keys(value.when).length === 0 && { faults: { message: { key: 'forms_error_when' } } }),
        ...(endsFirst(value.when.age) && { below: { message: { key: 'forms_error_age' } } }),
        ...('wrongs' in read && read.wrongs),
        ...pathLinesWrongs(form, desks),
        ...(isTaken(entries, id, title) && { title: twice }),
      };
      if ('wrongs' in read || Object.keys(wrongs).length > 0) return { wrongs };
      const list = withEntry(ownOf(ways.paths, paths, id), read.output);
      return { whole: { ...ways, paths: list }, id: read.output.id };
    },
    without: (id) => ({ whole: { ...ways, paths: paths.filter((path) => path.id !== id) } }),
  };
}

function conditions(): SheetField[] {
  const half = 'half' as const;
  const any = { value: '', label: t('ways_path_any') };
  return [
    { name: 'products', look: 'checks', label: t('ways_path_products'), choices: productChoices() },
    { name: 'faults', look: 'checks', label: t('ways_path_faults'), choices: faultChoices() },
    {
      name: 'warranty',
      look: 'choice',
      label: t('ways_condition_warranty'),
      choices: [
        any,
        ...(['in', 'out'] as const).map((value) => ({ value, label: t(`ways_path_warranty_${value}`) })),
      ],
      width: half,
    },
    {
      name: 'bought',
      look: 'choice',
      label: t('ways_condition_bought'),
      choices: [
        any,
        ...(['direct', 'partner'] as const).map((value) => ({
          value,
          label: t(`ways_path_bought_${value}`),
        })),
      ],
      width: half,
    },
    { name: 'from', look: 'number', label: t('forms_age_from'), width: half },
    { name: 'below', look: 'number', label: t('forms_age_below'), width: half },
    { name: 'regions', look: 'line', label: t('ways_path_regions') },
  ];
}

function fields(desks: readonly Desk[]): SheetField[] {
  return [
    { name: 'title', look: 'line', label: t('ways_path_title') },
    { name: 'when', look: 'group', label: t('ways_path_when'), fields: conditions() },
    { name: 'steps', look: 'lines', label: t('ways_path_steps') },
    {
      name: 'remedies',
      look: 'lines',
      label: t('ways_path_remedies'),
      hint: t('forms_remedies_hint', { desks: desks.map(({ name }) => name).join(', ') }),
    },
  ];
}

const formOf = (path: Path | undefined, desks: readonly Desk[]): Form => ({
  title: path?.title ?? '',
  products: path?.when.products ?? [],
  faults: path?.when.faults ?? [],
  warranty: path?.when.warranty ?? '',
  bought: path?.when.bought ?? '',
  from: String(path?.when.age?.min ?? ''),
  below: String(path?.when.age?.max ?? ''),
  regions: (path?.when.regions ?? []).join(', '),
  ...pathLinesText(path, desks),
});

function valueIn(form: Form, desks: readonly Desk[]) {
  const products = chosenIn(form, 'products', productKinds);
  const faults = chosenIn(form, 'faults', faultIds);
  const regions = wordsOf(textIn(form, 'regions'));
  const [warranty, bought] = [textIn(form, 'warranty'), textIn(form, 'bought')];
  const [min, max] = [numberIn(form, 'from'), numberIn(form, 'below')];
  const age = { ...(min !== null && { min }), ...(max !== null && { max }) };
  return {
    title: textIn(form, 'title'),
    when: {
      ...(products.length > 0 && { products }),
      ...(warranty && { warranty }),
      ...(Object.keys(age).length > 0 && { age }),
      ...(bought && { bought }),
      ...(regions.length > 0 && { regions }),
      ...(faults.length > 0 && { faults }),
    },
    ...pathLines(form, desks),
  };
}

const endsFirst = (age?: { min?: number; max?: number }): boolean =>
  age?.min !== undefined && age.max !== undefined && age.max <= age.min;

/** `when.age.min` is the field "from", `steps.2.owner` is "steps". */
function fieldOf([first, second, third]: readonly PropertyKey[]): string {
  if (first !== 'when') return String(first);
  if (second !== 'age') return String(second);
  return third === 'max' ? 'below' : 'from';
}
