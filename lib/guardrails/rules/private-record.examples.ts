import { examplePost, exampleRecord as record } from '../example-record.ts';
import type { Context, Example, Examples } from '../rule.ts';

const plain = examplePost('Three weeks without an answer. @ceo is anybody there?');
const said = (text: string, author = {}): Partial<Context> => {
  const post = examplePost(text, author);
  return { record, post, thread: [post], now: '2026-03-02T15:00:00Z' };
};
const context: Partial<Context> = { record, post: plain, thread: [plain], now: '2026-03-02T15:00:00Z' };
const bad = (draft: string, span: string, where = context): Example => ({ draft, span, context: where });
const fine = (draft: string, where = context): Example => ({ draft, context: where });

const examples: Examples = {
  bad: [
    bad('Hi Marisol, we are sorry about the wait.', 'Marisol'),
    bad('Ms. Reyes, thank you for your patience.', 'Reyes'),
    bad('We have Marisol Okonkwo-Reyes’s report and are on it.', 'Marisol Okonkwo-Reyes’s'),
    bad('We wrote to m.okonkwo@mailbox.example this morning.', 'm.okonkwo@mailbox.example'),
    bad('We wrote to m.okonkwo at mailbox dot example.', 'm.okonkwo at mailbox dot example'),
    bad('Is (512) 555-0142 still the best number?', '512) 555-0142'),
    bad('We will try the number ending in 0142.', '0142'),
    bad(
      'A crew is going to 4127 Larkspur Ln, Georgetown, TX 78626.',
      '4127 Larkspur Ln, Georgetown, TX 78626',
    ),
    bad('There was an outage in Georgetown.', 'Georgetown'),
    bad('The unit TG1 2318 0045 K7 shows as offline here.', 'TG1 2318 0045 K7'),
    bad('Your case CS-204817 is with the team.', 'case CS-204817'),
    bad('It is case #204817 on our side.', 'case #204817'),
    bad('The order ending in 3316 is with our team.', '3316'),
    bad('We see the charge of $412.80 and are looking.', '$412.80'),
    bad('We see the 412 dollars and are looking.', '412 dollars'),
    bad('Your system went in on March 3, 2024, so let us look.', 'March 3, 2024'),
    bad('Installed on the 3rd of March, it should not fail.', '3rd of March'),
    bad('It was installed 3/3/24, so we want to know why.', '3/3/24'),
    bad('Installed in March 2024, it is far too young for this.', 'March 2024'),
    bad('You have been with us since 2019, and it shows.', '2019'),
    bad('We are sorry that nobody called you back last Tuesday.', 'last Tuesday'),
    bad('The visit is set for 10 March.', '10 March'),
    bad('We are sorry about your Powerwall 3.', 'Powerwall 3'),
    bad('A 9.6-kilowatt system should do better.', '9.6-kilowatt'),
    bad('Our Austin North team knows.', 'Austin North'),
    bad(
      'An offline gateway is no fun after a firmware update. Gateway offline, firmware: we know.',
      'Gateway offline, firmware',
    ),
    bad('The reading of 88213 helps, thank you.', '88213'),
    bad('Is @sunnyside_mo yours too?', 'sunnyside_mo'),
    bad('Priya Raman is looking into it.', 'Priya Raman'),
    bad('Your Powerwall 3 is on our list.', 'Powerwall 3', said('My Powerwall has been dead for 3 weeks')),
    bad('Your case CS-204817 is with the team.', 'case CS-204817', said('Look up the case ending 4817')),
  ],
  good: [
    fine('We are sorry about the wait. Please send us a DM so that the team can look.'),
    fine('That is not the answer you deserve. We have asked the team to look today.'),
    fine('Thank you for raising this, we are reading everything you sent.'),
    fine('Thank you, Marisol. We hear you.', said('No answer!', { name: 'Marisol O.' })),
    fine(
      'Your Powerwall 3 deserves better, we agree.',
      said('Two dead #Powerwall3 units. Powerwall 3 is a joke'),
    ),
    fine('An install on March 3 should not end like this.', said('Installed 2024-03-03 and dead since')),
    fine('March 2024 is not long ago, we agree.', said('Installed 3 March 2024 and dead since')),
    fine('Case 204817 is with the team.', said('Your case no. CS-204817 is a bad joke')),
    fine('Case CS-204817 is with the team.', said('Case 204817 is a bad joke')),
    fine('$412.80 is real money, and we hear you.', said('You owe me 412.80 dollars')),
    fine('The outage in Georgetown has our attention.', said('georgetown has been dark for a day')),
    fine('We heard you on Tuesday.', said('I called you last Tuesday and nobody picked up')),
    fine(
      'A firmware update took the gateway offline: not good.',
      said('gateway offline since the firmware update'),
    ),
    { draft: 'Hi Marisol, your case CS-204817 is open.', context: { record: null } },
  ],
  nearMiss: [
    fine('We answer 24/7, on 5 channels, in 2026 as in 2024.'),
    fine('March is a long month without power, and the sun does not wait.'),
    fine('The update of 3/4 of all gateways went well.'),
    fine('Up to $41 or 12.80 a month, says the public price list.'),
    fine('Case studies and order forms are on our site: https://example.com/2023/0099'),
    fine('Hill walks and country music aside, the sun is our business.'),
    fine('That is the third time, and once was too often.'),
    fine('We may call on a friend of the team to see what is going on.'),
  ],
};

export default examples;
