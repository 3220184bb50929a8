import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Hi {name}, thank you for telling us.', span: '{name}' },
    { draft: 'We have your report under {{ case.number }}.', span: '{{ case.number }}' },
    { draft: 'Hello [CUSTOMER NAME], we are sorry about the wait.', span: '[CUSTOMER NAME]' },
    { draft: 'Dear [NAME], thanks for your patience.', span: '[NAME]' },
    { draft: 'Details are here: <insert link>', span: '<insert link>' },
    { draft: 'Our team is looking at ___ right now.', span: '___' },
    { draft: 'Your reference is XXX-XXXX.', span: 'XXX-XXXX' },
    { draft: 'The outage started at TBD and is being looked at.', span: 'TBD' },
    { draft: 'TODO say sorry first. We hear you.', span: 'TODO' },
    { draft: 'Lorem ipsum, we are on it.', span: 'Lorem ipsum' },
    { draft: 'Thanks %FIRST_NAME%, we hear you.', span: '%FIRST_NAME%' },
    { draft: 'Hi [your name here], thank you.', span: '[your name here]' },
  ],
  good: [
    { draft: 'Thank you for telling us. We are looking into it with the team.' },
    { draft: 'We love this photo of your roof <3' },
    { draft: 'You wrote “definately [sic]”, and we could not agree more.' },
    { draft: '[1/2] We hear you, and here is what we know.' },
  ],
  nearMiss: [
    { draft: 'That is a long wait :-{ and we are sorry :}' },
    { draft: 'We follow @clew___help for news on outages.' },
    { draft: 'Glad it works again, xxx from all of us' },
    { draft: 'Up to 50% off and 20% less waste, as you say.' },
    { draft: 'The T-shirt comes in XXL too.' },
    { draft: 'Super Bowl LXXX is a long way off.' },
  ],
};

export default examples;
