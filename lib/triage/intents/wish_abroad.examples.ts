import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Eine Uhr wäre schön', span: 'wäre schön' },
    { text: 'Sería genial tener más colores', span: 'Sería genial' },
    { text: 'Ajoutez un bouton', span: 'Ajoutez' },
    { text: 'أقترح زراً', span: 'أقترح' },
  ],
  good: [{ text: 'Wo ist mein Paket' }, { text: 'Buenos días' }, { text: 'Merci' }],
  nearMiss: [{ text: 'fatal' }, { text: 'a tipsy man' }],
};

export default examples;
