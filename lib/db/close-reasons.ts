/**
 * Why a post needs no reply, as Clew names it in each language; the policy says which of them are offered, and adds its
 * own. Apart from the database, for the sidebar's sake.
 */
export const closeReasons = [
  'resolved-elsewhere',
  'not-a-question',
  'spam',
  'duplicate',
  'no-answer-needed',
  'other',
] as const;
/** The id of a reason: one of these, or one of the team's. */
export type CloseReason = string;
