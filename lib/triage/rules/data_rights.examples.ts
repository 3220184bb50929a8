import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'Delete my account and all my data', span: 'Delete my account' },
    { text: 'This is a GDPR request', span: 'GDPR' },
    { text: 'Why did you share my phone number with the driver', span: 'share my phone number' },
    { text: 'I want a copy of my data', span: 'copy of my data' },
    { text: 'your call centre read out my full address to a caller', span: 'read out' },
    { text: 'why do you need my location to play music offline?', span: 'location' },
    { text: 'Ich will, dass ihr meine Daten löscht', span: 'meine Daten' },
  ],
  good: [
    { text: 'My parcel is late' },
    { text: 'How much data is in the plan?' },
    { text: 'The meter shows the wrong reading' },
  ],
  nearMiss: [
    { text: 'I gave my address to your agent twice' },
    { text: 'the tent leaked, everything wet' },
    { text: 'I am out of mobile data again' },
    { text: 'My data plan is too slow' },
  ],
};

export default examples;
