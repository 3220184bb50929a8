import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'You should have read the label before washing it.', span: 'You should have read' },
    { draft: 'You could have simply called the hotel.', span: 'You could have simply called' },
    { draft: 'You forgot to save the file.', span: 'You forgot to' },
    { draft: 'If you’d only asked, the seat was free.', span: 'If you’d only asked' },
    { draft: 'This is your own fault.', span: 'your own fault' },
    { draft: 'It works fine for everyone else.', span: 'works fine for everyone else' },
    { draft: 'You claim that the box was empty.', span: 'You claim that' },
    { draft: 'As I said, the shop is closed on Monday.', span: 'As I said' },
    { draft: 'As previously stated, tyres wear out.', span: 'As previously stated' },
    { draft: 'We’ve already told you when the ferry leaves.', span: 'We’ve already told' },
    { draft: 'Per our policy, opened cosmetics stay with you.', span: 'Per our policy' },
    { draft: 'Due to our refund policy, no.', span: 'Due to our refund policy' },
    { draft: 'Please calm down, the bus is coming.', span: 'calm down' },
    { draft: 'There’s no need to shout.', span: 'There’s no need to shout' },
    { draft: 'We’re sorry you feel that way about the soup.', span: 'sorry you feel that way' },
    { draft: 'We’re sorry, but we are closed on Sundays.', span: ', but we' },
    { draft: 'Apologies for the noise but it is a building site.', span: ' but it' },
  ],
  good: [
    { draft: 'We’re sorry. The shop is closed on Sundays, and Monday from nine it is open again.' },
    { draft: 'Opened cosmetics can’t be sold again, so we can’t take the cream back.' },
    { draft: 'You are right, and nobody told you in time.' },
    { draft: 'Please check the label for the washing temperature.' },
    { draft: 'You can claim your refund at example.com/delay.' },
  ],
  nearMiss: [
    { draft: 'You shouldn’t have to call four times about one boiler.' },
    { draft: 'You should have received an email with the ticket.' },
    { draft: 'You should have been told about the closed road.' },
    { draft: 'Sorry for the wait. The queue is long but moving.' },
    { draft: 'Our privacy policy is at example.com/privacy.' },
    { draft: 'It’s not down to you that the gate changed twice… we hear you.' },
  ],
};

export default examples;
