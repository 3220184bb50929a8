import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'It fell over and our dog is dead', span: 'dog is dead' },
    { text: 'The charger is smoking and nobody picks up.', span: 'smoking' },
    { text: 'Your toaster caught fire last night', span: 'caught fire' },
    { text: 'My son got a shock from the kettle', span: 'got a shock from' },
    { text: 'brakes failed on the hill, we are ok', span: 'brakes failed' },
    { text: 'Stranded on the motorway with two kids', span: 'Stranded' },
    { text: 'There is a burning smell from the heater', span: 'burning smell' },
    { text: 'Der Akku brennt!', span: 'brennt' },
    { text: 'the strap on the climbing harness frayed after two uses', span: 'harness' },
    { text: 'a stranger was let into my room at 2am by your reception', span: 'was let' },
    { text: 'die Rolltreppe riss und mein Sohn war drauf', span: 'Rolltreppe' },
  ],
  good: [
    { text: 'My delivery is late again' },
    { text: 'How do I change my password?' },
    { text: 'Love the new colour of the kettle' },
    { text: 'Where is my refund?' },
  ],
  nearMiss: [
    { text: 'Insult to injury: now the bag is lost too' },
    { text: 'Will the app come to Fire TV?' },
    { text: 'The app keeps crashing when I log in' },
    { text: 'wish you would stop shoving ads down my throat' },
    { text: 'My battery wall is dead for three weeks now and nobody answers' },
  ],
};

export default examples;
