import { examplePost, exampleRecord } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const now = '2026-03-02T14:00:00Z';
const onFile = { record: exampleRecord, now };
/** A weekday's letters in other words free nobody. */
const inWords = { thread: [examplePost('My fridge is broken, and I want my money back.')], now };
const asked = { thread: [examplePost('Is the crew still coming on Thursday at 9 am?')], now };

const examples: Examples = {
  bad: [
    { draft: 'Expect an answer within 48 hours.', span: 'within 48 hours' },
    { draft: 'The team is on it and aims high: an answer by Friday.', span: 'by Friday' },
    { draft: 'We will call you by Friday.', span: 'by Friday', context: inWords },
    { draft: 'The crew comes on Monday.', span: 'on Monday', context: inWords },
    { draft: 'Your case will be closed in 2 days.', span: 'in 2 days' },
    { draft: 'Your new boiler arrives next week.', span: 'next week' },
    { draft: 'We will fix the lift by end of day.', span: 'by end of day' },
    { draft: 'The trains should run again in two hours.', span: 'in two hours' },
    { draft: 'Service resumes at noon tomorrow.', span: 'at noon tomorrow' },
    { draft: 'The visit will be $90.', span: '$90' },
    { draft: 'The crew will come on March 12.', span: 'on March 12', context: { now } },
    { draft: 'Ihr Paket ist da bis Freitag.', span: 'bis Freitag' },
    { draft: 'El paquete llegará mañana.', span: 'llegará mañana' },
  ],
  good: [
    { draft: 'The crew will come on March 10.', context: onFile },
    { draft: 'Yes, the crew is coming on Thursday at 9 am.', context: asked },
    { draft: 'I’ve asked the depot when the parcel leaves.' },
    { draft: 'We don’t know yet whether the trains run tomorrow.' },
    { draft: 'Please call the clinic before Friday.' },
    { draft: 'It arrived on Monday without its lid, which is not right.' },
    { draft: 'Could it be that the train left at 9 am?' },
  ],
  nearMiss: [
    { draft: 'Our shops are open from 9 am to 6 pm, every day but Sunday.' },
    { draft: 'How can we help you today?' },
    { draft: 'You can return shoes within 30 days of purchase.' },
    { draft: 'Three weeks without a washing machine is far too long.' },
  ],
};

export default examples;
