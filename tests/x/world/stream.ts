import type { Ledger } from './ledger.ts';
import type { Slot, User, WorldPost } from './model.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';
import * as texts from './texts.ts';

const DAY = 1440;

/** How the home timeline is mixed: weight, and what each kind writes. */
type Kind = readonly [weight: number, make: (minutes: number) => Slot];

/** Fills the home timeline with `size` slots over about twelve days, newest last in age order. */
export function makeStream(options: {
  ledger: Ledger;
  people: People;
  random: Random;
  size: number;
}): Slot[] {
  const { ledger, people, random, size } = options;
  const roots: WorldPost[] = [];
  const complaints: WorldPost[] = [];
  const others: WorldPost[] = [];

  const say = (list: readonly (readonly [string, string])[]) => {
    const [lang, template] = random.pick(list);
    return { lang, text: texts.fill(template, random) };
  };
  const one = (post: WorldPost): Slot => ({ ids: [post.id] });
  const at = `@${people.ceo.handle}`;
  // The first customer speaks in the hero thread only, so that her story stays one story.
  const customer = (): User => random.pick(people.customers.slice(1));
  const voice = () => (random.chance(0.72) ? say(texts.complaints) : say(texts.kindWords));
  const olderThan = (list: WorldPost[], minutes: number): WorldPost | undefined => {
    // The first roots of the list get more replies than the last ones, so that threads differ in size.
    const recent = list.slice(-14);
    return recent.length === 0 || minutes < 0
      ? undefined
      : recent[Math.floor(random.next() ** 2 * recent.length)];
  };

  function root(minutes: number): WorldPost {
    const post = ledger.write({
      authorId: people.ceo.id,
      minutes,
      ...say(texts.ceoPosts),
      edited: random.chance(0.12),
      limited: random.chance(0.06),
    });
    roots.push(post);
    return post;
  }
  const someRoot = (minutes: number): WorldPost => olderThan(roots, minutes) ?? root(minutes + 30);
  function talk(minutes: number): WorldPost {
    const author = random.pick(people.bystanders);
    const post = ledger.write({ authorId: author.id, minutes, ...say(texts.smallTalk) });
    others.push(post);
    return post;
  }

  const kinds: readonly Kind[] = [
    [
      2,
      (minutes) =>
        one(
          ledger.write({
            authorId: random.pick([people.help, people.brand]).id,
            minutes,
            ...say(texts.announcements),
          }),
        ),
    ],
    [
      23,
      (minutes) => {
        const parent = someRoot(minutes);
        const said = voice();
        const post = ledger.write({ authorId: customer().id, minutes, replyTo: parent.id, ...said });
        complaints.push(post);
        return random.chance(0.15) ? { ids: [parent.id, post.id] } : one(post);
      },
    ],
    [
      10,
      (minutes) => {
        const said = voice();
        const help = random.chance(0.25) ? ` @${people.help.handle}` : '';
        const text = random.chance(0.5) ? `${at}${help} ${said.text}` : `${said.text} ${at}${help}`;
        const post = ledger.write({ authorId: customer().id, minutes, lang: said.lang, text });
        complaints.push(post);
        return one(post);
      },
    ],
    [
      6,
      (minutes) =>
        one(
          ledger.write({
            authorId: customer().id,
            minutes,
            ...voice(),
            quoteOf: someRoot(minutes).id,
            quoteGone: random.chance(0.12),
          }),
        ),
    ],
    [13, (minutes) => one(talk(minutes))],
    [
      8,
      (minutes) => {
        const parent = olderThan(others, minutes) ?? talk(minutes + 20);
        return one(
          ledger.write({
            authorId: random.pick(people.bystanders).id,
            minutes,
            replyTo: parent.id,
            ...say(texts.chatter),
          }),
        );
      },
    ],
    [
      8,
      (minutes) => {
        // Answers between others under a CEO post: the CEO is only carried along, not spoken to.
        const parent = olderThan(complaints, minutes) ?? someRoot(minutes);
        return one(
          ledger.write({
            authorId: random.pick(people.bystanders).id,
            minutes,
            replyTo: parent.id,
            ...say(texts.chatter),
          }),
        );
      },
    ],
    [
      5,
      (minutes) => {
        // The customer goes on, answering somebody else deeper in the thread.
        const parent = olderThan(complaints, minutes) ?? someRoot(minutes);
        const nearest = random.chance(0.7);
        return one(
          ledger.write({ authorId: customer().id, minutes, replyTo: parent.id, nearest, ...voice() }),
        );
      },
    ],
    [6, (minutes) => one(root(minutes))],
    [
      8,
      (minutes) => {
        const parent = olderThan(complaints, minutes) ?? someRoot(minutes);
        const author = random.chance(0.7) ? people.help : people.brand;
        return one(ledger.write({ authorId: author.id, minutes, replyTo: parent.id, ...say(texts.answers) }));
      },
    ],
    [
      4,
      (minutes) =>
        one(
          ledger.write({
            authorId: random.pick(people.advertisers).id,
            minutes,
            promoted: true,
            ...say(texts.adverts),
          }),
        ),
    ],
    [
      5,
      (minutes) => {
        const inner =
          (random.chance(0.5) ? olderThan(roots, minutes) : olderThan(others, minutes)) ?? someRoot(minutes);
        return one(
          ledger.write({
            authorId: random.pick(people.bystanders).id,
            minutes,
            repostOf: inner.id,
            text: inner.text,
            lang: inner.lang,
          }),
        );
      },
    ],
    [
      2,
      (minutes) => {
        const parent = olderThan(complaints, minutes) ?? someRoot(minutes);
        const gone = ledger.write({
          authorId: random.pick(people.bystanders).id,
          minutes: minutes + 1,
          replyTo: parent.id,
          text: 'gone',
          gone: true,
        });
        return one(
          ledger.write({
            authorId: customer().id,
            minutes,
            replyTo: gone.id,
            hidden: [people.ceo.handle],
            ...voice(),
          }),
        );
      },
    ],
    [
      2,
      (minutes) =>
        one(
          ledger.write({ authorId: customer().id, minutes, text: texts.longNote.replace('@mirahalden', at) }),
        ),
    ],
  ];
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0);

  const slots: Slot[] = [];
  for (let index = 0; index < size; index += 1) {
    // Oldest first, so that every answer finds something older to answer.
    const minutes = 9 + ((size - index) / size) ** 1.6 * 12 * DAY;
    let mark = random.next() * total;
    const kind = kinds.find(([weight]) => {
      mark -= weight;
      return mark < 0;
    });
    if (kind !== undefined) slots.push(kind[1](minutes));
  }
  return slots.reverse();
}
