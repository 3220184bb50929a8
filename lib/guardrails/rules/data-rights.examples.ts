import { judgedPost } from '../example-triage.ts';
import type { Examples } from '../rule.ts';

const wipe = judgedPost('Delete my account and all my data, under GDPR.');
const calm = judgedPost('My parcel is late.');

const examples: Examples = {
  bad: [
    { draft: 'Done, your account is gone.', span: 'Done, your account is gone.', context: wipe },
    { draft: 'We’re sorry to see you go!', span: 'We’re sorry to see you go!', context: wipe },
    { draft: 'You can leave any time.', span: 'You can leave any time.', context: wipe },
  ],
  good: [
    { draft: 'I’ve logged your request with our privacy team.', context: wipe },
    { draft: 'Requests like this are made here, and recorded: https://shop.example/privacy', context: wipe },
    { draft: 'We’re sorry to see you go!', context: calm },
  ],
  nearMiss: [{ draft: 'Your parcel data look fine.', context: calm }],
};

export default examples;
