import type { ProductKind } from '../model.ts';
import type { Household } from './households.ts';
import { stories } from './stories/all.ts';
import type { Story } from './stories/story.ts';

/**
 * Which stories each household lived through: two or three that fit its products, never one twice. The least told
 * story comes first, so that all are told about equally often. Every sixth household has nothing open.
 */
export function castStories(households: Household[]): Story[][] {
  const told = new Map<Story, number>();
  const times = (story: Story): number => told.get(story) ?? 0;
  return households.map((home, index) => {
    const kinds = new Set<ProductKind>(home.products.map((product) => product.kind));
    const cast: Story[] = [];
    const take = (when: Story['when']): void => {
      const fitting = stories.filter(
        (story) =>
          story.when === when &&
          !cast.includes(story) &&
          (!story.snow || home.snow) &&
          story.needs.some((kind) => kinds.has(kind)),
      );
      const story = fitting.sort((a, b) => times(a) - times(b))[0];
      if (!story) return;
      told.set(story, times(story) + 1);
      cast.push(story);
    };
    take(index % 6 === 5 ? 'past' : 'now');
    take('past');
    if (index % 3 !== 0) take('past');
    return cast;
  });
}
