import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Please reply with your order number.', span: 'reply with your order number' },
    { draft: 'What is your e-mail address?', span: 'What is your e-mail address' },
    { draft: 'Can you share your phone number so we can call?', span: 'share your phone number' },
    { draft: 'Could you tell us your account number?', span: 'tell us your account number' },
    { draft: 'We need your full name and postcode.', span: 'We need your full name' },
    { draft: 'Which ZIP code is this in?', span: 'Which ZIP code' },
    { draft: 'Your booking reference, please?', span: 'Your booking reference' },
    { draft: 'Please reply with your home address. Or DM.', span: 'reply with your home address' },
    { draft: 'What is your order number? Thanks for the DM earlier.', span: 'What is your order number' },
    { draft: 'Please send us your phone number. We read every DM.', span: 'send us your phone number' },
    { draft: 'Please share your order number here or by DM.', span: 'share your order number' },
  ],
  good: [
    { draft: 'Please DM us your order number.' },
    { draft: 'We need your account number: send it in a private message, not here.' },
    { draft: 'Could you DM us? We need your order number.' },
    { draft: 'Drop us a line in the app with your booking reference.' },
    { draft: 'We’ve sent you a DM: could you answer it there with your order number?' },
    { draft: 'Please do not post your phone number here.' },
    { draft: 'We sent a note to the e-mail address on file.' },
    { draft: 'Please fill in the secure form with your order number: https://example.com/care' },
  ],
  nearMiss: [
    { draft: 'We want to address your concern.' },
    { draft: 'What phone do you use?' },
    { draft: 'Let us know how it goes, and thank you for the order.' },
  ],
};

export default examples;
