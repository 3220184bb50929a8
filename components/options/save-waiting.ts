import { call } from '../../lib/messaging/client.ts';
import { plural } from '../../lib/platform/i18n.ts';
import { downloadFile } from './download-file.ts';

/** Hands what has not reached the CRM to the browser's downloads; says so in a sentence. */
export async function saveWaiting(whose: 'all' | 'own'): Promise<string> {
  const { json, count } = await call('export-waiting', { whose });
  const file = 'clew-waiting.json';
  downloadFile(json, file, 'application/json');
  return plural('leave_saved', count, { file });
}
