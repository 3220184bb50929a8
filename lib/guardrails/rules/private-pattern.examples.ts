import { defaultPolicy } from '../../policy/policy.ts';
import type { Context, Examples } from '../rule.ts';

const context: Partial<Context> = {
  policy: { ...defaultPolicy, contacts: ['+44 800 555 0199', 'care@northline.example'] },
};

const examples: Examples = {
  bad: [
    { draft: 'Write to l.haddad@postfach.example and she will help.', span: 'l.haddad@postfach.example' },
    { draft: 'We rang (415) 555-0132 twice.', span: '(415) 555-0132' },
    { draft: 'Is +46 70 174 06 18 the right number?', span: '+46 70 174 06 18' },
    { draft: 'The card 5105 1051 0510 5100 was refused.', span: '5105 1051 0510 5100' },
    { draft: 'It goes to DE89 3704 0044 0532 0130 00 today.', span: 'DE89 3704 0044 0532 0130 00' },
    { draft: 'The form says 219-09-9999.', span: '219-09-9999' },
    { draft: 'Your insurance number AB 12 34 56 C is missing.', span: 'AB 12 34 56 C' },
    { draft: 'The router at 203.0.113.57 is offline.', span: '203.0.113.57' },
    { draft: 'The recall covers 1HGCM82633A004352.', span: '1HGCM82633A004352' },
    { draft: 'The van KX19 ZPA is on its way.', span: 'KX19 ZPA' },
    { draft: 'The serial number is G7X-4410982.', span: 'G7X-4410982' },
    { draft: 'Write to help@elsewhere.example.', span: 'help@elsewhere.example', context },
  ],
  good: [
    { draft: 'Call us on 0800 555 0199, or write to care@northline.example.', context },
    { draft: 'Version 10.4.2.1 is out, and build 203.0.113 follows.' },
    { draft: 'Our article explains it: https://northline.example/help/5105105105105100' },
    { draft: 'We open at 08:00 on 2026-03-14 and close at 20:00.' },
  ],
  nearMiss: [
    { draft: 'We have shipped 5,105,105,105 screws since 1998-2004.' },
    { draft: 'The reference 5105 1051 0510 5101 is no card: its check digit is wrong.' },
  ],
};

export default examples;
