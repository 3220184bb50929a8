import type { Ledger } from './ledger.ts';
import type { Slot, World } from './model.ts';
import type { People } from './people.ts';

/** The threads that screenshots and end-to-end tests go to by name. */
export function makeHero(ledger: Ledger, people: People): World['hero'] & { slots: Slot[] } {
  const [first, second, third, fourth] = people.customers;
  const [by, other] = people.bystanders;
  if (!first || !second || !third || !fourth || !by || !other)
    throw new Error('the world needs four customers');
  const at = `@${people.ceo.handle}`;
  // Pictures only where they are wanted, so that the thread keeps its size.
  const write: Ledger['write'] = (post) => ledger.write({ photo: false, ...post });

  const root = write({
    authorId: people.ceo.id,
    minutes: 190,
    text: 'A battery that is not working is a box on a wall. We have to be faster at service. Working on it. 🔋',
  });
  const complaint = write({
    authorId: first.id,
    minutes: 162,
    replyTo: root.id,
    text: 'powerwall dead for three weeks, nobody calls me back',
  });
  const asks = write({
    authorId: by.id,
    minutes: 150,
    replyTo: complaint.id,
    text: 'Which lights are on? Mine was only the gateway.',
  });
  const deep = write({
    authorId: first.id,
    minutes: 143,
    replyTo: asks.id,
    text: 'Red one, then nothing. Ticket CS-204817, opened on the 2nd. 😔',
  });
  const impostor = write({
    authorId: people.impostor.id,
    minutes: 140,
    replyTo: complaint.id,
    text: 'Dear customer, please write to our refund desk: https://halden-refunds.example and keep your card ready.',
  });
  const photo = write({
    authorId: second.id,
    minutes: 131,
    replyTo: root.id,
    text: 'Same in my street. Two of four are out since the update.',
    photo: true,
  });
  write({
    authorId: people.help.id,
    minutes: 128,
    replyTo: root.id,
    text: 'We are on it: everybody who is waiting gets a call today.',
  });
  write({
    authorId: third.id,
    minutes: 120,
    replyTo: root.id,
    lang: 'de',
    text: 'Schön zu lesen. Bei uns hat der Techniker heute alles repariert, danke!',
  });
  write({
    authorId: other.id,
    minutes: 110,
    replyTo: root.id,
    text: 'A rare sentence from a CEO. Respect.',
  });
  write({
    authorId: fourth.id,
    minutes: 96,
    replyTo: root.id,
    text: 'When will the call centre in Galway be open at night?',
    limited: true,
  });
  const gone = write({ authorId: other.id, minutes: 90, replyTo: root.id, text: 'gone', gone: true });
  write({ authorId: by.id, minutes: 88, replyTo: gone.id, text: 'Why delete it?' });
  const quote = write({
    authorId: second.id,
    minutes: 75,
    quoteOf: root.id,
    text: 'Then please start with mine: inverter shows E-41 since Monday and the hotline plays music. 🎻',
  });
  const mention = write({
    authorId: third.id,
    minutes: 52,
    text: `${at} @${people.help.handle} you charged me $380 twice. Who can undo that today?`,
  });
  return {
    rootId: root.id,
    complaintId: complaint.id,
    deepId: deep.id,
    quoteId: quote.id,
    mentionId: mention.id,
    impostorId: impostor.id,
    photoId: photo.id,
    slots: [
      { ids: [mention.id] },
      { ids: [quote.id] },
      { ids: [impostor.id] },
      { ids: [complaint.id] },
      // Once more, with an answer below it: X shows one post twice on one page.
      { ids: [complaint.id, asks.id] },
      { ids: [root.id] },
    ],
  };
}
