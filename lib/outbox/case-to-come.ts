/**
 * Stands in an operation's payload for the id of a case that another operation (`opId`) is still making. The case's own
 * takes its place as soon as the CRM has given it (new-case.ts); what is sent never has this one.
 */
export const caseToCome = (opId: string): string => `new:${opId}`;

/** The case that a post is linked to; where it has no id yet, the link's own operation is making it. */
export const caseOfLink = ({ caseId, opId }: { caseId: string; opId: string }): string =>
  caseId || caseToCome(opId);

/** The operation that makes the case that this payload is about; null where it is about no case, or one that is there. */
export function makerOf(payload: object): string | null {
  const caseId = (payload as { caseId?: unknown }).caseId;
  return typeof caseId === 'string' ? (/^new:([0-9a-f-]{36})$/.exec(caseId)?.[1] ?? null) : null;
}
