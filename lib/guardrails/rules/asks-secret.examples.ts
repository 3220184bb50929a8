import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Please tell us the code we texted you.', span: 'tell us the code' },
    { draft: 'Send the 6-digit PIN.', span: 'Send the 6-digit PIN' },
    { draft: 'Please send us your password so we can look.', span: 'send us your password' },
    { draft: 'DM us your date of birth and we will check.', span: 'DM us your date of birth' },
    { draft: 'What is your PIN?', span: 'What is your PIN' },
    { draft: 'Can you share the verification code you received?', span: 'share the verification code' },
    { draft: 'We need your full card number to go on.', span: 'We need your full card number' },
    { draft: 'Could you confirm your social security number?', span: 'confirm your social security number' },
    { draft: 'Tell us the CVV, please.', span: 'Tell us the CVV' },
    { draft: 'Reply with your mother’s maiden name.', span: 'Reply with your mother’s maiden name' },
  ],
  good: [
    { draft: 'We will never ask for your password.' },
    { draft: 'You can reset your password here: https://example.com/reset' },
    { draft: 'Please do not share your PIN with anybody.' },
    { draft: 'Please DM us your order number.' },
    { draft: 'Enter the code from the letter in the app.' },
  ],
  nearMiss: [
    { draft: 'Did you get the password reset link?' },
    { draft: 'Send us the error code that you see.' },
    { draft: 'Please send us a DM with the last four digits of your card number.' },
  ],
};

export default examples;
