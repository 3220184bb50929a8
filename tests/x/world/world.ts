import { makeHero } from './hero.ts';
import { makeLedger } from './ledger.ts';
import type { Slot, User, World } from './model.ts';
import { makeNotices } from './notices.ts';
import { type GivenPerson, makePeople } from './people.ts';
import { makeRandom } from './random.ts';
import { makeStream } from './stream.ts';

export type WorldOptions = {
  now?: number;
  ceo?: { id: string; handle: string };
  people?: readonly GivenPerson[];
  /** Slots of the home timeline. */
  size?: number;
};

export function makeWorld(options: WorldOptions = {}): World {
  const now = options.now ?? Date.now();
  const people = makePeople(options.people ?? [], options.ceo);
  const everyone: User[] = [
    people.ceo,
    people.brand,
    people.help,
    people.own,
    people.impostor,
    ...people.customers,
    ...people.bystanders,
    ...people.advertisers,
  ];
  const users = new Map(everyone.map((user) => [user.id, user]));
  const random = makeRandom(20261121);
  const ledger = makeLedger({ now, users, random });
  const { posts } = ledger;
  const stream = makeStream({ ledger, people, random, size: options.size ?? 740 });
  const { slots, ...hero } = makeHero(ledger, people);

  // The hero's posts are near the top, where a demonstration starts.
  const home: Slot[] = [...stream];
  slots.forEach((slot, index) => {
    home.splice(1 + index * 3, 0, slot);
  });

  return {
    now,
    users,
    posts,
    ceo: people.ceo,
    brand: people.brand,
    help: people.help,
    accounts: [people.help, people.own],
    home,
    notices: makeNotices(posts.values(), [people.ceo, people.help, people.brand], people.customers),
    bookmarks: [hero.complaintId, ...stream.slice(20, 32).flatMap((slot) => slot.ids)].filter(
      (id) => posts.get(id)?.promoted === false && posts.get(id)?.repostOf === null,
    ),
    hero,
    byHandle: (handle) => everyone.find((user) => user.handle.toLowerCase() === handle.toLowerCase()),
    repliesTo: (id) =>
      [...posts.values()].filter((post) => post.replyTo === id).sort((a, b) => a.createdAt - b.createdAt),
    add({ authorId, text, replyTo, exclude = [] }) {
      const parent = replyTo === null ? undefined : posts.get(replyTo);
      const excluded = new Set(exclude.map((id) => users.get(id)?.handle));
      const hidden =
        parent === undefined
          ? []
          : ledger.carried(parent, authorId, text).filter((handle) => !excluded.has(handle));
      const post = ledger.writeNow(
        { authorId, text, replyTo: parent?.id ?? null, hidden },
        now + (Date.now() - started),
      );
      home.unshift({ ids: [post.id] });
      return post;
    },
    remove(id) {
      const post = posts.get(id);
      if (post === undefined) return false;
      if (post.counts.replies > 0) post.gone = true;
      else posts.delete(id);
      const parent = post.replyTo === null ? undefined : posts.get(post.replyTo);
      if (parent !== undefined) parent.counts.replies -= 1;
      for (const slot of home) slot.ids = slot.ids.filter((one) => one !== id);
      home.splice(0, home.length, ...home.filter((slot) => slot.ids.length > 0));
      return true;
    },
  };
}

/** A fixed "now" still moves on while the site runs, so that a new post is not older than the one it answers. */
const started = Date.now();
