import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Yes, that one is done.', span: 'that one' },
    { draft: 'It left the depot on Monday.', span: 'It' },
    { draft: 'They do, and we checked.', span: 'They do' },
    { draft: 'Yes, for both.', span: 'Yes, for both' },
    { draft: 'DM sent.', span: 'DM sent' },
    { draft: 'The harbour is closed. As above.', span: 'As above' },
    { draft: 'Please try that again.', span: 'that' },
    { draft: 'We have fixed it for you.', span: 'it' },
    { draft: 'Thank you so much for telling us!', span: 'Thank you so much for telling us' },
    {
      draft: 'He is looking into it.',
      span: 'He',
      context: { thread: [examplePost('Has the head gardener seen my letter?')] },
    },
    { draft: 'We answered in the other thread.', span: 'answered in the other thread' },
  ],
  good: [
    { draft: 'Yes, the ferry to Skye sails again from noon.' },
    { draft: 'We’re sorry about the cold radiators in ward 3. Please send us a DM with the room number.' },
    { draft: 'That refund should have reached you. Please message us so that we can trace the payment.' },
    { draft: 'This is our guide to planting bulbs: example.com/bulbs' },
    { draft: 'Please restart the router and tell us which light stays red.' },
    { draft: 'Ja, das ist erledigt.' },
  ],
  nearMiss: [
    { draft: 'It’s frustrating when a booking vanishes from the app. Please sign in again.' },
    { draft: 'It takes three days for a bank transfer to arrive.' },
    { draft: 'The update that made songs skip is withdrawn.' },
    { draft: 'Thanks for the photo of the tent. We have passed it on to the workshop.' },
    { draft: 'That’s a good question! Gift cards never expire.' },
    { draft: 'We know that the trams are late.' },
  ],
};

export default examples;
