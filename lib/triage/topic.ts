/** What a post can be about. Of health, politics, religion and money troubles there is none, and never will be. */
export const topics = [
  'billing',
  'refund',
  'delivery',
  'outage',
  'installation',
  'appointment',
  'repair',
  'warranty',
  'app',
  'account',
  'order',
  'cancellation',
  'support',
  'staff',
  'price',
  'charging',
  'battery',
  'solar',
  'vehicle',
  'travel',
] as const;
export type Topic = (typeof topics)[number];

/** The key of the topic's name in locales/. */
export const topicKey = (topic: Topic): string => `triage_topic_${topic}`;
