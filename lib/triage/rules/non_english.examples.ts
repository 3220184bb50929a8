import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'Warum ist die Heizung seit Wochen kaputt und niemand ruft zurück?' },
    { text: '¿Por qué no contestan los mensajes en la tienda?' },
    { text: '充電器が壊れました。助けてください' },
    { text: 'Ma commande est perdue et vous ne répondez pas' },
  ],
  good: [{ text: 'Why is the heating down?' }, { text: 'ok' }, { text: '👍' }],
  nearMiss: [
    { text: 'The schnitzel in your canteen is the best' },
    { text: 'Hola! Where is my order, it is late' },
  ],
};

export default examples;
