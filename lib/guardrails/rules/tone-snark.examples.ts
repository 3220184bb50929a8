import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Thanks for sharing.', span: 'Thanks for sharing' },
    { draft: 'Thank you for sharing your opinion.', span: 'Thank you for sharing your opinion' },
    { draft: 'Sure. The bus was late.', span: 'Sure' },
    { draft: 'Great parking 🙃', span: '🙃' },
    { draft: 'You are welcome to leave the gym.', span: 'You are welcome to leave' },
    { draft: 'With all due respect, the menu says so.', span: 'With all due respect' },
    { draft: 'Obviously the shop closes on Christmas.', span: 'Obviously' },
    { draft: 'Good luck with that at the airport.', span: 'Good luck with that' },
  ],
  good: [
    { draft: 'Thanks for sharing the serial number with our team by message.' },
    { draft: 'Let’s make sure that the oven is unplugged.' },
    { draft: 'We’re glad the tent held up in the storm 😊' },
    { draft: 'You are welcome to visit the bakery on Sunday.' },
  ],
  nearMiss: [
    { draft: 'Not sure which cable fits? The list is at example.com/cables.' },
    { draft: 'Sure, here is the timetable: example.com/times' },
    { draft: 'In any weather, the ferry sails at noon.' },
    { draft: 'Interesting photos of the reef, thank you for taking part.' },
  ],
};

export default examples;
