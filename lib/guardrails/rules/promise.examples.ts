import { defaultPolicy } from '../../policy/policy.ts';
import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const told = { thread: [examplePost('Your chat said "we will refund you by Friday". It is Monday.')] };

const powers = { policy: { ...defaultPolicy, powers: ['goodwill credit up to $50'] } };

const examples: Examples = {
  bad: [
    { draft: 'We hear you. We will refund you in full.', span: 'We will refund you in full' },
    { draft: 'So sorry! We’ll replace it, no questions asked.', span: 'We’ll replace it' },
    {
      draft: 'I am happy to credit your account for the trouble.',
      span: 'I am happy to credit your account for the trouble',
    },
    { draft: 'You’ll get a full refund for the panels.', span: 'You’ll get a full refund for the panels' },
    { draft: 'Good news: your refund is on its way.', span: 'your refund is on its way' },
    {
      draft: 'Thanks for the nudge, your deposit will be reimbursed.',
      span: 'your deposit will be reimbursed',
    },
    { draft: 'We can waive the fee for you.', span: 'We can waive the fee for you' },
    { draft: 'We’ve issued a credit to your account.', span: 'We’ve issued a credit to your account' },
    {
      draft: 'A replacement battery is being shipped to you today.',
      span: 'A replacement battery is being shipped to you',
    },
    { draft: 'We will not only refund you but listen, too.', span: 'We will not only refund you' },
    { draft: 'Once the photo is here we will replace the panel.', span: 'we will replace the panel' },
    { draft: 'The repair is on us.', span: 'repair is on us' },
    { draft: 'If you send us the bill, we will compensate you.', span: 'we will compensate you' },
    {
      draft: 'Sorry about that, we will definitely fix this by Friday.',
      span: 'we will definitely fix this',
    },
    { draft: 'Someone will call you tomorrow.', span: 'Someone will call you' },
    { draft: 'Our service team will get it sorted.', span: 'Our service team will get it sorted' },
    { draft: 'Everything will be resolved this week.', span: 'Everything will be resolved' },
    { draft: 'We guarantee that the lights stay on.', span: 'We guarantee that the lights stay on' },
    { draft: 'This will never happen again.', span: 'This will never happen again' },
    { draft: 'I’ve asked the team to look, and they will refund you.', span: 'they will refund you' },
    { draft: 'We will "refund" you.', span: 'We will "refund" you', context: told },
    { draft: 'We are giving you a different room, on us.', span: 'on us' },
    { draft: 'Nobody will pay for our mix-up.', span: 'Nobody will pay for our mix-up' },
    { draft: 'We will look at the photo and refund you.', span: 'We will look at the photo and refund you' },
    { draft: 'We’ll send you a $90 credit.', span: 'We’ll send you a $90 credit', context: powers },
    { draft: 'Wir erstatten Ihnen den Betrag.', span: 'Wir erstatten Ihnen den Betrag' },
    { draft: 'Le devolveremos el dinero.', span: 'Le devolveremos el dinero' },
  ],
  good: [
    { draft: 'We’ll send you a $40 credit.', context: powers },
    { draft: 'If your claim is approved, you will get a refund in the app.' },
    { draft: 'Wir haben das Team gebeten, die Erstattung zu prüfen.' },
    { draft: 'I’ve asked the team to look into it.' },
    { draft: 'I’ve asked the billing team to look at your refund again.' },
    { draft: 'We can’t promise a refund, and we will be honest about why.' },
    { draft: 'Let me see whether we can replace the unit.' },
    { draft: 'I hope we can fix this soon.' },
    { draft: 'Would you like us to call you about a replacement?' },
    { draft: 'We will look into it and tell the team what you told us.' },
    {
      draft: 'You were told "we will refund you by Friday", and then heard nothing. That is not right.',
      context: told,
    },
    { draft: 'We are checking if the charge was right.' },
    { draft: 'We won’t refund what we have not charged, so let us look at it together.' },
    { draft: 'Could you send us the photo by Friday?' },
    { draft: 'You can request a refund here: https://example.com/refunds' },
    { draft: 'We do not know yet when it will be fixed, and we are sorry.' },
    { draft: 'Can we call you about it?' },
  ],
  nearMiss: [
    { draft: 'The warranty and the guarantee are explained here: https://example.com' },
    { draft: 'Please reply by Friday, the offer on the site ends then.' },
    { draft: 'We do not guarantee times, as you noticed, and we are sorry.' },
    { draft: 'Three missed calls within two weeks is not how it should be.' },
    { draft: 'It is to your credit that you stayed calm.' },
    { draft: 'There is no replacement for being listened to.' },
    { draft: 'You called us by noon and heard nothing: we are sorry.' },
    { draft: 'We hear how much that refund matters to you.' },
  ],
};

export default examples;
