import { call } from '../../lib/messaging/client.ts';
import { attempt, type Remedies } from '../attempt.ts';

const openOptions = () => void attempt(() => call('open-options', {}));

/** What can be done about a CRM that does not let us in: both are done in the settings. */
export const crmRemedies: Remedies = { crm_action_sign_in: openOptions, crm_action_set_up: openOptions };

/** Where X's number of the author is missing, the post's own page on X tells it. */
export function identityRemedies(postId: string): Remedies {
  const open = () => void attempt(() => call('show-on-x', { postId, select: true }));
  return { ...crmRemedies, error_action_open_post: open };
}
