import type { Ledger } from './ledger.ts';
import type { World } from './model.ts';
import type { People } from './people.ts';

/** The threads that screenshots and end-to-end tests go to by name. */
export function makeHero(ledger: Ledger, people: People): World['hero'] & { slots: string[] } {
  const [first, second, third, fourth] = people.customers;
  const [by, other] = people.bystanders;
  if (!first || !second || !third || !fourth || !by || !other)
    throw new Error('the world needs four customers');
  const at = `@${people.ceo.handle}`;

  const root = ledger.write({
    authorId: people.ceo.id,
    minutes: 190,
    text: 'A battery that is not working is a box on a wall. We have to be faster at service. Working on it. 🔋',
  });
  const complaint = ledger.write({
    authorId: first.id,
    minutes: 162,
    replyTo: root.id,
    text: 'powerwall dead for three weeks, nobody calls me back',
  });
  const asks = ledger.write({
    authorId: by.id,
    minutes: 150,
    replyTo: complaint.id,
    text: 'Which lights are on? Mine was only the gateway.',
  });
  const deep = ledger.write({
    authorId: first.id,
    minutes: 143,
    replyTo: asks.id,
    text: 'Red one, then nothing. Ticket CS-204817, opened on the 2nd. 😔',
  });
  const impostor = ledger.write({
    authorId: people.impostor.id,
    minutes: 140,
    replyTo: complaint.id,
    text: 'Dear customer, please write to our refund desk: https://halden-refunds.example and keep your card ready.',
  });
  ledger.write({
    authorId: second.id,
    minutes: 131,
    replyTo: root.id,
    text: 'Same in my street. Two of four are out since the update.',
  });
  ledger.write({
    authorId: people.help.id,
    minutes: 128,
    replyTo: root.id,
    text: 'We are on it: everybody who is waiting gets a call today.',
  });
  ledger.write({
    authorId: third.id,
    minutes: 120,
    replyTo: root.id,
    lang: 'de',
    text: 'Schön zu lesen. Bei uns hat der Techniker heute alles repariert, danke!',
  });
  ledger.write({
    authorId: other.id,
    minutes: 110,
    replyTo: root.id,
    text: 'A rare sentence from a CEO. Respect.',
  });
  ledger.write({
    authorId: fourth.id,
    minutes: 96,
    replyTo: root.id,
    text: 'When will the call centre in Galway be open at night?',
    limited: true,
  });
  const gone = ledger.write({ authorId: other.id, minutes: 90, replyTo: root.id, text: 'gone', gone: true });
  ledger.write({ authorId: by.id, minutes: 88, replyTo: gone.id, text: 'Why delete it?' });
  const quote = ledger.write({
    authorId: second.id,
    minutes: 75,
    quoteOf: root.id,
    text: 'Then please start with mine: inverter shows E-41 since Monday and the hotline plays music. 🎻',
  });
  const mention = ledger.write({
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
    slots: [mention.id, quote.id, impostor.id, complaint.id, root.id],
  };
}
