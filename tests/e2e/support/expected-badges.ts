import type { World, WorldPost } from '../../x/world/model.ts';

export type ExpectedRelation = 'reply' | 'mention' | 'quote' | 'thread' | 'carried';

/** The posts that X's answers have told so far, each with the number of the first answer that did. */
export type Told = ReadonlyMap<string, number>;

/**
 * Why each post of the stand-in's world must have a badge, told from what its people wrote and to whom, by none of
 * the extension's code. `isKnown` says of a post that is quoted without being shown, or that began the conversation,
 * whether anybody can know yet who wrote it.
 */
export function expectedRelations(
  world: World,
  isKnown: (otherId: string, post: WorldPost) => boolean = () => true,
): Map<string, Set<ExpectedRelation>> {
  const { ceo } = world;
  const ours = new Set([ceo.id, world.brand.id, world.help.id]);
  const byCeo = (id: string | null): id is string => !!id && world.posts.get(id)?.authorId === ceo.id;
  const names = new RegExp(`@${ceo.handle}\\b`, 'i');

  function whyOf(post: WorldPost): Set<ExpectedRelation> {
    const why = new Set<ExpectedRelation>();
    const { conversationId, quoteOf, replyTo } = post;
    if (byCeo(replyTo)) why.add('reply');
    if (names.test(post.text)) why.add('mention');
    if (byCeo(quoteOf) && (!post.quoteGone || isKnown(quoteOf, post))) why.add('quote');
    if (why.size > 0) return why;
    if (byCeo(conversationId) && conversationId !== post.id && isKnown(conversationId, post))
      return why.add('thread');
    const carried = post.hidden.some((handle) => handle.toLowerCase() === ceo.handle.toLowerCase());
    return carried ? why.add('carried') : why;
  }

  const judged = [...world.posts.values()]
    .filter((post) => !ours.has(post.authorId) && !post.promoted && !post.gone && !post.repostOf)
    .map((post) => [post.id, whyOf(post)] as const);
  return new Map(judged.filter(([, why]) => why.size > 0));
}

/** All that may have a badge, once everything is known of the world. */
export function expectedBadges(world: World): Set<string> {
  return new Set(expectedRelations(world).keys());
}

/**
 * Those that must have one by what X's answers have told: who wrote a post is known from the post itself or from an
 * answer to it, and had to be told no later than the post that depends on it.
 */
export function certainBadges(world: World, told: Told): Set<string> {
  const knownAt = new Map<string, number>();
  for (const [id, answer] of told)
    for (const known of [id, world.posts.get(id)?.replyTo ?? id])
      knownAt.set(known, Math.min(answer, knownAt.get(known) ?? answer));
  const inTime = (otherId: string, post: WorldPost) =>
    (knownAt.get(otherId) ?? Number.POSITIVE_INFINITY) <= (told.get(post.id) ?? Number.NEGATIVE_INFINITY);
  return new Set(expectedRelations(world, inTime).keys());
}
