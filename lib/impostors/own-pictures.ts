import type { ClewDb } from '../db/clew-db.ts';
import type { Author } from '../detect/post.ts';
import { isOneOf } from '../detect/relate.ts';
import type { Account, Policy } from '../policy/policy.ts';
import { isSamePicture } from './picture-hash.ts';
import { pictureKey } from './picture-key.ts';

/** A profile picture that was met on X. */
export interface Picture {
  /** Its address without the size. */
  key: string;
  /** What it shows; null where it could not be had or shows too little. Absent until that is known. */
  hash?: string | null;
  /** The account of the policy's that has it, or had it: an `accountKey`. */
  of?: string;
  /** When it was last asked for or seen on one of our accounts; milliseconds. */
  at: number;
}

type Accounts = Pick<Policy, 'ceo' | 'brand'>;

/** What an account is called where its pictures are kept: its id, or without one its handle. */
export function accountKey({ id, handle }: Pick<Account, 'id' | 'handle'>): string {
  return id ?? `@${handle.toLowerCase()}`;
}

/** The account of the CEO's or the brand's that this author is; null for everybody else. */
export function ownAccount({ id, handle }: Author, { ceo, brand }: Accounts): Account | null {
  return [...ceo, ...brand].find((account) => isOneOf([account], id, handle)) ?? null;
}

/**
 * These authors as they are to be kept: with `wears` for each who wears a picture of the CEO's or the brand's, whether
 * by its address or by what it shows. Call it inside a transaction over pictures.
 */
export async function withWorn(
  db: ClewDb,
  policy: Accounts,
  authors: readonly Author[],
): Promise<(author: Author) => Author> {
  const keys = new Set(authors.flatMap(({ avatar }) => (avatar ? [pictureKey(avatar)] : [])));
  const ours = keys.size > 0 ? await ownPictures(db, policy) : [];
  const rows = ours.length > 0 ? await db.pictures.bulkGet([...keys]) : [];
  const hashes = new Map(rows.flatMap((row) => (row?.hash ? [[row.key, row.hash] as const] : [])));
  return ({ wears: _before, ...author }) => {
    if (!author.avatar || ownAccount(author, policy)) return author;
    const key = pictureKey(author.avatar);
    const hash = hashes.get(key);
    const worn = ours.find(
      (picture) => picture.key === key || (hash && picture.hash && isSamePicture(hash, picture.hash)),
    );
    return worn?.of ? { ...author, wears: worn.of } : author;
  };
}

function ownPictures(db: ClewDb, { ceo, brand }: Accounts): Promise<Picture[]> {
  return db.pictures
    .where('of')
    .anyOf([...ceo, ...brand].map(accountKey))
    .toArray();
}
