import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Ask (((them))) about the bridge.', span: '(((them)))' },
    { draft: 'See you at the rally 14/88', span: '14/88' },
    { draft: 'Stay strong. 1488!', span: '1488' },
    { draft: 'Thanks for coming. 88', span: '88' },
    { draft: 'The milk is fresh 🥛', span: '🥛' },
    { draft: 'All good 👌', span: '👌' },
    { draft: 'Our shares go to the moon.', span: 'to the moon' },
    { draft: 'Let’s go Brandon, the track is open.', span: 'Let’s go Brandon' },
    { draft: 'It’s okay to be white, says the paint shop.', span: 'It’s okay to be white' },
  ],
  good: [
    { draft: 'The fare is $14.88, or $88 for the week.' },
    { draft: 'Doors open at 14:88… we mean 14:48.' },
    { draft: 'The trail is 1488 m above the sea.' },
    { draft: 'Bus 88 stops at the harbour.' },
    { draft: 'Order 1488 is in the van.' },
    { draft: 'We’re glad the tent held up 😊' },
  ],
  nearMiss: [
    { draft: 'The hall (see the map (north (upper floor))) is open.' },
    { draft: 'The museum has a room on the lunar landing.' },
    { draft: 'There are 88 keys on a piano.' },
    { draft: 'Version 1.14/88-b is out.' },
  ],
};

export default examples;
