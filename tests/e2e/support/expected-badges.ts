import type { World, WorldPost } from '../../x/world/model.ts';

/**
 * Which posts of the stand-in's world must have a badge, told from what its people wrote and to whom, by none of the
 * extension's code.
 */
export function expectedBadges(world: World): Set<string> {
  const { ceo } = world;
  const ours = new Set([ceo.id, world.brand.id, world.help.id]);
  const authorOf = (id: string | null) => (id ? world.posts.get(id)?.authorId : undefined);
  const names = new RegExp(`@${ceo.handle}\\b`, 'i');
  const isRelated = (post: WorldPost) =>
    authorOf(post.replyTo) === ceo.id ||
    names.test(post.text) ||
    authorOf(post.quoteOf) === ceo.id ||
    authorOf(post.conversationId) === ceo.id ||
    post.hidden.some((handle) => handle.toLowerCase() === ceo.handle.toLowerCase());
  const related = [...world.posts.values()].filter(
    (post) => !ours.has(post.authorId) && !post.promoted && !post.gone && !post.repostOf && isRelated(post),
  );
  return new Set(related.map((post) => post.id));
}
