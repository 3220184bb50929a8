import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Vielen Dank an das Team', span: 'Vielen Dank' },
    { text: 'Muchas gracias', span: 'gracias' },
    { text: 'Merci beaucoup', span: 'Merci' },
    { text: 'شكرا لكم', span: 'شكرا' },
  ],
  good: [{ text: 'Wo ist mein Paket' }, { text: '¿Cuándo llega?' }, { text: 'Le train est en retard' }],
  nearMiss: [{ text: 'superstitious' }, { text: 'a tackle' }],
};

export default examples;
