/**
 * What the model scores. The first five are the intents, of which a post has one; whether it complains or defrauds is
 * told apart from that. The order is that of the weights.
 */
export const outputs = ['help', 'question', 'praise', 'idea', 'noise', 'complaint', 'scam'] as const;
export type Output = (typeof outputs)[number];

/** How many of `outputs`, from the first, exclude each other: their chances add up to 1. */
export const exclusive = 5;
