import { sameText } from '../composer/same-text.ts';
import type { CustomerRecord, Interaction } from '../crm/model.ts';
import { sameName } from '../crm/reads/colleagues.ts';

/** What a second person was asked to agree to, by a note on the case. Kept with the specialist's work on the post. */
export interface Asked {
  code: string;
  /** These very words; others are others' to agree to. */
  text: string;
  /** ISO 8601. */
  at: string;
  /** A crmKey: of no meaning while another CRM is connected. */
  crm: string;
  customerId: string;
  caseId: string;
}

/** That somebody agreed, by the word of the specialist alone. */
export interface Said {
  text: string;
  at: string;
  by: string;
  /** How it was heard. */
  how: string;
}

/** Who agreed to a text: "note", by a note under their own sign-in; "word", as the specialist says. */
export interface Agreed {
  by: string;
  how: 'note' | 'word';
}

/** A colleague's request about this post, as it stands on the case. */
export interface ApprovalRequest {
  code: string;
  by: string;
  at: string;
  body: string;
  customerId: string;
  caseId: string;
}

export interface Approval {
  /**
   * How a second person can agree: by a note on the post's case; that way, but the post is not linked yet; or, where the
   * CRM knows nobody by sign-in or the author has no record, by the specialist's word.
   */
  way: 'note' | 'link' | 'word';
  /** What was asked or said last, and what came of it. `why` is what the colleague or the specialist added. */
  own: {
    text: string;
    code: string | null;
    state: 'asked' | 'agreed' | 'declined';
    how: Agreed['how'];
    by: string | null;
    why: string;
  } | null;
  /** Colleagues' requests that nobody has answered. */
  requests: ApprovalRequest[];
}

const codes = /\bCLEW-[0-9A-HJKMNP-TV-Z]{8}\b/i;
const answers = /^\W*(CLEW-[0-9A-HJKMNP-TV-Z]{8})\s+(ok|no)\b[\s:,.–—-]*([\s\S]{0,500})/i;

interface Note {
  code: string;
  /** Null in a request. */
  answer: { ok: boolean; why: string } | null;
  by: string;
  row: Interaction;
}

/** Requests and answers among the notes on cases, newest first. Only whom the CRM names as a note's author counts. */
function notesIn(interactions: readonly Interaction[]): Note[] {
  return interactions.flatMap((row): Note[] => {
    const text = row.body ?? row.summary;
    const by = row.agent?.trim() ?? '';
    if (row.direction !== 'internal' || !row.caseId || by === '') return [];
    const [, answered, word = '', why = ''] = answers.exec(text) ?? [];
    const code = answered ?? codes.exec(text)?.[0];
    if (!code) return [];
    const answer = answered ? { ok: word.toLowerCase() === 'ok', why: why.trim() } : null;
    return [{ code: code.toUpperCase(), answer, by, row }];
  });
}

/**
 * The last answer to what was asked, by somebody else than whoever asked it; null until there is one, and while the CRM
 * does not show the request itself, since then nobody knows who asked. `approvers`: who may answer; anybody where empty.
 */
export function answerTo(
  { code, caseId }: Pick<Asked, 'code' | 'caseId'>,
  interactions: readonly Interaction[],
  approvers: readonly string[],
): { by: string; ok: boolean; why: string } | null {
  const notes = notesIn(interactions).filter((note) => note.code === code && note.row.caseId === caseId);
  const askers = notes.flatMap(({ answer, by }) => (answer ? [] : by));
  if (askers.length === 0) return null;
  for (const { answer, by } of notes)
    if (answer && !askers.some((asker) => sameName(asker, by)) && mayApprove(by, approvers))
      return { by, ...answer };
  return null;
}

export const mayApprove = (name: string, approvers: readonly string[]): boolean =>
  approvers.length === 0 || approvers.some((each) => sameName(each, name));

/** What others asked about this post (`link` is its address) and nobody has answered; without what was asked here. */
export function requestsIn(
  interactions: readonly Interaction[],
  link: string,
  own: string | null,
  approvers: readonly string[],
): ApprovalRequest[] {
  const found = new Map<string, ApprovalRequest>();
  for (const { code, answer, by, row } of notesIn(interactions)) {
    const body = row.body ?? row.summary;
    const { customerId, caseId, at } = row;
    if (answer || !caseId || code === own || !body.includes(link)) continue;
    if (!answerTo({ code, caseId }, interactions, approvers))
      found.set(code, { code, by, at, body, customerId, caseId });
  }
  return [...found.values()];
}

const withoutAsked = new WeakMap<CustomerRecord, CustomerRecord>();

/**
 * The record without the drafts that were put on its cases for somebody to agree to: what stands in it for that alone
 * leaks nothing from it. The same object each time, and the record itself where there are none.
 */
export function withoutRequests(record: CustomerRecord): CustomerRecord {
  const known = withoutAsked.get(record);
  if (known) return known;
  const asked = new Set(notesIn(record.interactions).flatMap(({ answer, row }) => (answer ? [] : row)));
  const interactions = record.interactions.filter((row) => !asked.has(row));
  const made = asked.size > 0 ? { ...record, interactions } : record;
  withoutAsked.set(record, made);
  return made;
}

/** Who agreed to this very text; null where nobody did. One changed character, and nobody has. */
export function agreedTo(approval: Pick<Approval, 'own'>, text: string): Agreed | null {
  const { own } = approval;
  if (own?.state !== 'agreed' || own.by === null || !sameText(own.text, text)) return null;
  return { by: own.by, how: own.how };
}
