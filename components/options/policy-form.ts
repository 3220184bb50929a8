import type { Relation } from '../../lib/detect/post.ts';
import type { Account, Policy } from '../../lib/policy/policy.ts';
import { parseHandle, parseId } from './parse-account.ts';
import { fromReplyForm, type ReplyForm, toReplyForm } from './reply-form.ts';

export interface AccountRow {
  key: string;
  handle: string;
  id: string;
  name: string;
  /** What else is known of the account; there is no field for it. */
  known?: Pick<Account, 'formerHandles'>;
}

/** The policy as it stands in the fields: text, not yet right or wrong. */
export interface PolicyForm {
  ceo: AccountRow[];
  brand: AccountRow[];
  agent: string;
  postLimit: string;
  sidebar: Policy['sidebar'];
  singleKeys: boolean;
  comparePictures: boolean;
  helper: boolean;
  aimed: Relation[];
  reply: ReplyForm;
}

/** Every way of being aimed, the surest first. */
export const relations: readonly Relation[] = ['reply', 'mention', 'quote', 'thread', 'carried'];

/** Field → key of the sentence that says what is wrong, e.g. `"<row key>.handle"` → `"options_error_handle"`. */
export type FormErrors = Record<string, string>;

export function emptyRow(): AccountRow {
  return { key: crypto.randomUUID(), handle: '', id: '', name: '' };
}

export function isEmpty({ handle, id, name }: AccountRow): boolean {
  return `${handle}${id}${name}`.trim() === '';
}

export function toForm(policy: Policy): PolicyForm {
  const rows = (accounts: Account[]) =>
    accounts.length === 0
      ? [emptyRow()]
      : accounts.map(({ handle, id, name, ...known }) => ({
          ...emptyRow(),
          handle: `@${handle}`,
          id: id ?? '',
          name: name ?? '',
          known,
        }));
  return {
    ceo: rows(policy.ceo),
    brand: rows(policy.brand),
    agent: policy.agent,
    postLimit: String(policy.postLimit),
    sidebar: policy.sidebar,
    singleKeys: policy.singleKeys,
    comparePictures: policy.comparePictures,
    helper: policy.helper,
    aimed: [...policy.aimed],
    reply: toReplyForm(policy),
  };
}

function readRows(rows: AccountRow[], errors: FormErrors): Account[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (isEmpty(row)) return [];
    const handle = parseHandle(row.handle);
    const id = parseId(row.id);
    if (handle === null) errors[`${row.key}.handle`] = 'options_error_handle';
    else if (seen.has(handle.toLowerCase())) errors[`${row.key}.handle`] = 'options_error_twice';
    if (id === null) errors[`${row.key}.id`] = 'options_error_id';
    if (handle === null || id === null) return [];
    seen.add(handle.toLowerCase());
    const name = row.name.trim().slice(0, 200);
    return [{ ...row.known, handle, id: id || null, ...(name && { name }) }];
  });
}

/** The policy that the fields spell, `base` keeping what they do not show; or what is wrong with them. */
export function fromForm(form: PolicyForm, base: Policy): { policy: Policy } | { errors: FormErrors } {
  const errors: FormErrors = {};
  const ceo = readRows(form.ceo, errors);
  const brand = readRows(form.brand, errors);
  const postLimit = Number(form.postLimit);
  if (!Number.isInteger(postLimit) || postLimit < 1 || postLimit > 25_000)
    errors.postLimit = 'options_error_limit';
  const agent = form.agent.trim();
  const reply = fromReplyForm(form.reply, agent, errors);
  if (!reply || Object.keys(errors).length > 0) return { errors };
  const { aimed, comparePictures, helper, sidebar, singleKeys } = form;
  return {
    policy: {
      ...base,
      ...reply,
      ceo,
      brand,
      aimed,
      agent,
      postLimit,
      sidebar,
      singleKeys,
      comparePictures,
      helper,
    },
  };
}
