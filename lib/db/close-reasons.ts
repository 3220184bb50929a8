/** Why a post needs no reply, in the order of the keys that say it. Apart from the database, for the sidebar's sake. */
export const closeReasons = [
  'resolved-elsewhere',
  'not-a-question',
  'spam',
  'duplicate',
  'no-answer-needed',
  'other',
] as const;
export type CloseReason = (typeof closeReasons)[number];
