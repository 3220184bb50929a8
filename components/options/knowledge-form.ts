import { productKinds } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import { faultIds, type Knowledge, knowledgeSchema, type WaysPolicy } from '../../lib/policy/desks-policy.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { faultChoices, productChoices } from './choices.ts';
import { chosenIn, type Form, idOf, ownOf, type Sheet, type SheetField, textIn, withEntry } from './sheet.ts';
import { checkFields, isTaken, twice } from './sheet-check.ts';

const dateFormat = /^\d{4}-\d{2}-\d{2}$/;

/** The knowledge cards in force. Samples are there to be seen: they go with the first card of the team's own. */
export function knowledgeSheet(ways: WaysPolicy): Sheet<WaysPolicy> {
  const { knowledge } = waysOf({ ways });
  const find = (id: string | null) => knowledge.find((card) => card.id === id);
  const entries = knowledge.map(({ id, title, sample }) => ({
    id,
    label: title,
    ...(sample && { sample }),
  }));
  return {
    entries,
    fields,
    formOf: (id) => formOf(find(id)),
    put(id, form) {
      const title = textIn(form, 'title');
      const ids = knowledge.map((card) => card.id);
      const read = checkFields(knowledgeSchema, {
        form,
        value: { id: id ?? idOf(title, ids, 'card'), ...valueIn(form) },
        expected: { verifiedOn: 'forms_error_date', expires: 'forms_error_date' },
      });
      const wrongs = {
        ...ownWrongs(form),
        ...('wrongs' in read && read.wrongs),
        ...(isTaken(entries, id, title) && { title: twice }),
      };
      if ('wrongs' in read || Object.keys(wrongs).length > 0) return { wrongs };
      const list = withEntry(ownOf(ways.knowledge, knowledge, id), read.output);
      return { whole: { ...ways, knowledge: list }, id: read.output.id };
    },
    without: (id) => ({ whole: { ...ways, knowledge: knowledge.filter((card) => card.id !== id) } }),
  };
}

const fields = (): SheetField[] => [
  { name: 'title', look: 'line', label: t('forms_title') },
  { name: 'text', look: 'prose', label: t('forms_card_text') },
  { name: 'products', look: 'checks', label: t('forms_products'), choices: productChoices() },
  {
    name: 'topics',
    look: 'checks',
    label: t('forms_topics'),
    hint: t('forms_topics_hint'),
    choices: faultChoices(),
  },
  { name: 'verifier', look: 'line', label: t('forms_card_verifier'), width: 'half' },
  { name: 'verifiedOn', look: 'date', label: t('forms_card_verified'), width: 'quarter' },
  { name: 'expires', look: 'date', label: t('forms_card_expires'), width: 'quarter' },
];

const formOf = (card: Knowledge | undefined): Form => ({
  title: card?.title ?? '',
  text: card?.text ?? '',
  products: card?.products ?? [],
  topics: card?.topics ?? [],
  verifier: card?.verifier ?? '',
  verifiedOn: card?.verifiedOn ?? '',
  expires: card?.expires ?? '',
});

const valueIn = (form: Form) => ({
  title: textIn(form, 'title'),
  text: textIn(form, 'text'),
  products: chosenIn(form, 'products', productKinds),
  topics: chosenIn(form, 'topics', faultIds),
  verifier: textIn(form, 'verifier'),
  verifiedOn: textIn(form, 'verifiedOn'),
  expires: textIn(form, 'expires'),
});

/** A card that is on nothing is never shown, and one that is over before it holds is always a slip. */
function ownWrongs(form: Form) {
  const { products, topics, verifiedOn, expires } = valueIn(form);
  return {
    ...(products.length + topics.length === 0 && { topics: { message: { key: 'forms_error_topics' } } }),
    ...(dateFormat.test(expires) &&
      expires <= verifiedOn && { expires: { message: { key: 'forms_error_expires' } } }),
  };
}
