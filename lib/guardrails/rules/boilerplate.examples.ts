import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const said = (text: string) => ({ thread: [examplePost(text)] });
const freezer = said('My freezer thawed overnight and all the fish is spoilt');
const tram = said('The tram driver on line 4 skipped the stop at the hospital again');

const examples: Examples = {
  bad: [
    { draft: 'You are a valued customer.', span: 'valued customer', context: freezer },
    {
      draft: 'We apologise for any inconvenience. Have a nice day!',
      span: 'apologise for any inconvenience',
      context: tram,
    },
    {
      draft: 'Please contact us through our website',
      span: 'Please contact us through our website',
      context: freezer,
    },
    {
      draft: 'We hear you, and we will pass it on',
      span: 'We hear you, and we will pass it on',
      context: tram,
    },
    {
      draft: 'Your feedback is important to us, rest assured.',
      span: 'Your feedback is important',
      context: tram,
    },
  ],
  good: [
    { draft: 'A thawed freezer full of fish is awful. Please send us a DM.', context: freezer },
    {
      draft: 'Thank you for reaching out. Our planners are asking the driver about the hospital stop.',
      context: tram,
    },
    { draft: 'Spoiled food can be claimed at example.com/claims.', context: freezer },
    { draft: 'You are a valued customer.' },
  ],
  nearMiss: [
    {
      draft:
        'Appliances from that batch switch off by themselves. The technician on call can swap the thermostat board.',
      context: freezer,
    },
    { draft: 'Please see example.com/help/freezer-thawed', context: freezer },
    { draft: 'Sorry!', context: tram },
    { draft: 'We would love to help you here', context: said('???') },
  ],
};

export default examples;
