import { expect, test } from 'vitest';
import { ceo, help, makePost, policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { commitmentsTo, firstCommitment } from './commitments.ts';

const post = replyToCeo('101');
const answer = (text: string, changes: object = {}) =>
  makePost({
    id: '102',
    author: ceo,
    text,
    replyTo: { postId: '101', userId: sunny.id, handle: sunny.handle },
    ...changes,
  });
const quotes = (text: string, changes: object = {}) =>
  commitmentsTo(post, [post, answer(text, changes)], policy).map(({ quote }) => quote);

/** Sixty of our own: what the CEO may write, and whether somebody now owes something. The words quoted begin so. */
const committing = [
  ["We'll fix this by Friday. Sorry.", "We'll fix this by Friday"],
  ["We'll fix this today. Which city are you in?", "We'll fix this today"],
  ['Team is on it. We will not forget you.', 'is on it'],
  ['We are fixing it', 'We are fixing it'],
  ['Fixing this now', 'Fixing this now'],
  ["I'll have someone contact you", "I'll have someone contact you"],
  ['Someone will contact you', 'Someone will contact you'],
  ['Somebody from service will call you tomorrow', 'Somebody from service will call you'],
  ['Looking into it', 'Looking into it'],
  ['Sorry about that. Looking into this.', 'Looking into this'],
  ['On it.', 'On it'],
  ['Will sort', 'Will sort'],
  ['Will sort this out, sorry', 'Will sort this out, sorry'],
  ['Should be fixed in the next release', 'Should be fixed in the next release'],
  ['Team will call you today', 'Team will call you today'],
  ['The service team will reach out', 'The service team will reach out'],
  ["DM'd you, team will reach out", "DM'd you"],
  ['DMed you', 'DMed you'],
  ["We're making it right", "We're making it right"],
  ['That is bad. Making this right.', 'Making this right'],
  ["I'll make this right", "I'll make this right"],
  ['Will do', 'Will do'],
  ['Noted, will fix', 'will fix'],
  ['Consider it done', 'Consider it done'],
  ['A replacement is on its way', 'A replacement is on its way'],
  ["You'll hear from us tomorrow", "You'll hear from us tomorrow"],
  ['This will be resolved within the week', 'This will be resolved'],
  ["We won't stop there: your unit is old. We will replace it.", 'We will replace it'],
  ["I've asked the service team to look", 'asked the service team to look'],
  ['Let me check what happened', 'Let me check'],
  ["We'll check if this is the update", "We'll check if this is the update"],
  ['We’re on it', 'on it'],
  ['Wir kümmern uns darum', 'Wir kümmern uns'],
  ['Wird behoben, versprochen.', 'Wird behoben'],
  ['Jemand ruft Sie morgen an', 'Jemand ruft'],
  ['Das Team ist dran', 'Das Team ist dran'],
  ["On s'en occupe.", "On s'en occupe"],
  ['Nous allons réparer cela', 'Nous allons réparer'],
  ["L'équipe vous contactera demain", "L'équipe vous contactera"],
  ['Vamos a arreglarlo', 'Vamos a arreglarlo'],
  ['Lo revisaremos hoy', 'Lo revisaremos'],
  ['Alguien te llamará', 'Alguien te llamará'],
] as const;
const notBinding = [
  'Good point on this',
  "We won't do that",
  'Is it fixed?',
  'Can someone look into this?',
  'Will the team call you?',
  "We'll fix this if we can",
  'If it is broken, we will replace it',
  'Maybe we will fix that',
  'I hope the team will call you',
  'We could look into it',
  'Haha',
  'Batteries are hard',
  'We will never sell the data',
  'We will solve sustainable energy',
  'We will make twenty million of them',
  'Batteries will change the world',
  'More on this next week',
  'Interesting',
  'Working on our new factory is fun',
  'We will solve the energy crisis',
  'Someone will call this a mistake',
  'We are on this planet once',
  'The team is working on the next roadster',
  'On this day in 1969',
  'Great that the team is on it',
  'I promise you batteries are hard',
  'A fix for everything does not exist',
  'They will call it crazy',
  'Thanks for the feedback',
  'Which city are you in?',
  'Das machen wir nicht',
  'Wenn wir können, beheben wir das',
  'On ne va pas changer cela',
  'No vamos a cambiarlo',
  'Si podemos, lo arreglaremos',
  '🔋',
  '',
];

test.each(committing)('%s', (text, quote) => {
  const [found, ...rest] = quotes(text);
  expect(rest).toEqual([]);
  expect(found ?? 'nothing').toContain(quote);
});

test.each(notBinding)('“%s” commits to nothing', (text) => expect(quotes(text)).toEqual([]));

test('at least sixty, a third of them none; whatever a reply holds is read in time', () => {
  expect(committing.length + notBinding.length).toBeGreaterThanOrEqual(60);
  expect(notBinding.length).toBeGreaterThanOrEqual(20);
  const start = performance.now();
  for (const text of [
    'we will '.repeat(500),
    'a'.repeat(25_000),
    'wir '.repeat(2000),
    'on the '.repeat(3000),
  ])
    firstCommitment(text);
  expect(performance.now() - start).toBeLessThan(400);
});

test('only the CEO’s own words, and only those to this customer', () => {
  expect(quotes("We'll fix this", { author: help })).toEqual([]);
  expect(quotes("We'll fix this", { replyTo: { postId: '999', userId: '7', handle: 'other' } })).toEqual([]);
  expect(quotes("We'll fix this", { replyTo: null })).toEqual([]);
});
