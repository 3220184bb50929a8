import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'Hi, I’m a reporter with the Harbour Times, could you DM me?', span: 'I’m a reporter with' },
    { text: 'Working on a story about battery recalls, any comment?', span: 'Working on a story about' },
    { text: 'May we use your video with credit?', span: 'May we use your video' },
    { text: 'Who handles media enquiries?', span: 'media enquiries' },
  ],
  good: [
    { text: 'I read about you in the paper' },
    { text: 'The button has to be pressed twice' },
    { text: 'No answer from support' },
  ],
  nearMiss: [{ text: 'This so called journalist has no idea' }, { text: 'Pressing the button does nothing' }],
};

export default examples;
