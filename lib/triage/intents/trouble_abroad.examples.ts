import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Der Speicher ist kaputt', span: 'kaputt' },
    { text: 'La app no funciona', span: 'no funciona' },
    { text: 'toujours aucune nouvelle', span: 'toujours aucune' },
    { text: 'التطبيق لا يعمل', span: 'لا يعمل' },
  ],
  good: [{ text: 'Guten Morgen' }, { text: 'Feliz cumpleaños' }, { text: 'Vous livrez en Corse ?' }],
  nearMiss: [{ text: 'a fellow' }, { text: 'kapow' }],
};

export default examples;
