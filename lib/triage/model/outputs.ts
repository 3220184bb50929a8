/** What the model scores, each by itself: a post may be a question and a complaint. The order is that of the weights. */
export const outputs = ['help', 'question', 'praise', 'idea', 'noise', 'complaint', 'scam'] as const;
export type Output = (typeof outputs)[number];
