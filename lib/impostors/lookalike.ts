import type { Author } from '../detect/post.ts';
import { isOneOf } from '../detect/relate.ts';
import type { Account, Policy } from '../policy/policy.ts';
import { isOneEditAway } from './one-edit.ts';
import { accountKey } from './own-pictures.ts';
import { skeleton } from './skeleton.ts';

/**
 * How the author is alike. Handles: "taken-over", the very handle under another id; "characters", one that looks the
 * same; "added", with digits or underscores; "extended", with a word or a few letters; "one-letter", one letter off.
 * Names: "same-name". Pictures: "same-picture".
 */
export type Likeness =
  | 'taken-over'
  | 'characters'
  | 'added'
  | 'extended'
  | 'one-letter'
  | 'same-name'
  | 'same-picture';

export interface Lookalike {
  /** The handle of the account that the author may be taken for. */
  of: string;
  why: 'handle' | 'name' | 'picture';
  how: Likeness;
}

/** Shorter ones are alike by chance. */
const shortest = { compared: 4, oneLetter: 6, extended: 8 };
/** Letters that may follow or precede a long handle. */
const fewLetters = 4;
/** What impostors add to pass for an account's service. Written as skeletons, longest first. */
const words = [
  'customer assistance official helpdesk services verified giveaway support service',
  'offical private backup assist admin helps cares desk team care help real news team corp',
  'the its iam ceo ask inc hq cs',
]
  .join(' ')
  .split(' ')
  .map(skeleton);

/**
 * The CEO's or the brand's account that this author is easily taken for; null where there is none, and for those
 * accounts themselves: by id, or, where X told no id, by a present or former handle. What is surest is said: handle, then
 * name, then the picture, which alone is enough.
 */
export function lookalike(
  { id, handle, name, wears }: Author,
  policy: Pick<Policy, 'ceo' | 'brand'>,
): Lookalike | null {
  const accounts = [...policy.ceo, ...policy.brand];
  if (isOneOf(accounts, id, handle)) return null;
  for (const account of accounts) {
    const how = handle ? compareHandles(handle, account) : null;
    if (how) return { of: account.handle, why: 'handle', how };
  }
  const called = withoutWords(skeleton(name));
  for (const account of accounts) {
    const names = [account.handle, account.name ?? ''].map(skeleton);
    if (called.length >= shortest.compared && names.includes(called))
      return { of: account.handle, why: 'name', how: 'same-name' };
  }
  const worn = wears && accounts.find((account) => accountKey(account) === wears);
  return worn ? { of: worn.handle, why: 'picture', how: 'same-picture' } : null;
}

function compareHandles(handle: string, account: Account): Likeness | null {
  const theirs = handle.toLowerCase();
  const own = [account.handle, ...(account.formerHandles ?? [])].map((known) => known.toLowerCase());
  if (own.includes(theirs)) return 'taken-over';
  const ours = account.handle.toLowerCase();
  if (ours.length < shortest.compared) return null;
  const look = skeleton(handle);
  const wanted = skeleton(account.handle);
  if (look === wanted && solid(theirs) !== solid(ours)) return 'characters';
  if (withoutDigits(solid(theirs), solid(ours)) === solid(ours)) return 'added';
  const undigited = skeleton(theirs.replaceAll(/^[\d_]+|[\d_]+$/g, ''));
  if ([look, undigited].map(withoutWords).includes(wanted) || hasFewMore(look, wanted)) return 'extended';
  return ours.length >= shortest.oneLetter && isOneEditAway(look, wanted) ? 'one-letter' : null;
}

function solid(handle: string): string {
  return handle.replaceAll('_', '');
}

/** Digits of the account's own are left: only what stands around its handle is cut. */
function withoutDigits(theirs: string, ours: string): string {
  const start = theirs.indexOf(ours);
  if (start < 0) return theirs;
  const around = theirs.slice(0, start) + theirs.slice(start + ours.length);
  return /^\d*$/.test(around) ? ours : theirs;
}

/** Without the words that impostors put before or after a name; as it is where nothing else would be left. */
function withoutWords(text: string): string {
  const word = words.find(
    (one) => text.length >= one.length + shortest.compared && (text.startsWith(one) || text.endsWith(one)),
  );
  if (!word) return text;
  return withoutWords(text.startsWith(word) ? text.slice(word.length) : text.slice(0, -word.length));
}

function hasFewMore(look: string, wanted: string): boolean {
  if (wanted.length < shortest.extended || look.length > wanted.length + fewLetters) return false;
  return look.startsWith(wanted) || look.endsWith(wanted);
}
