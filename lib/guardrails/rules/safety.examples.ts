import { judgedPost } from '../example-triage.ts';
import type { Examples } from '../rule.ts';

const smoke = judgedPost('The heater is smoking and it smells of burning!');
const alone = judgedPost('Stranded at the airport with my suitcase');
const calm = judgedPost('How do I set the clock on the heater?');

const examples: Examples = {
  bad: [
    { draft: 'Please stop using it, then restart the heater.', span: 'restart', context: smoke },
    { draft: 'A little smoke is normal at first.', span: 'A little smoke', context: smoke },
    {
      draft: 'Thanks for telling us, we see your post.',
      span: 'Thanks for telling us, we see your post.',
      context: smoke,
    },
    {
      draft: 'Sorry! Try again with the other socket and stay away from it.',
      span: 'Try again',
      context: smoke,
    },
  ],
  good: [
    { draft: 'Please switch it off and stay away from it. I’ve told our safety team.', context: smoke },
    { draft: 'Please unplug it. If there are flames, call 911.', context: smoke },
    { draft: 'Restart the heater and set the clock.', context: calm },
  ],
  nearMiss: [
    { draft: 'That is not normal. Please unplug it; our safety team has your post.', context: smoke },
    { draft: 'I’m sorry. Which airport are you at?', context: alone },
  ],
};

export default examples;
