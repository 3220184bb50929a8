import * as v from 'valibot';
import {
  bases,
  type Customer,
  customerSchema,
  type Identity,
  identitySchema,
  type Site,
  siteSchema,
} from '../model.ts';
import { fieldOf, fieldsOf, type RtUser } from './shapes.ts';

/** RT's own, who are no customers. */
const system = new Set(['RT_System', 'Nobody', 'root']);

/** Null for RT's own users, and for what is no customer by our model. */
export function toCustomer(user: RtUser): Customer | null {
  if (system.has(user.Name)) return null;
  const customer = {
    id: user.id,
    name: user.RealName || user.Name,
    since: fieldOf(user, 'CustomerSince'),
    email: user.EmailAddress || null,
    phone: fieldOf(user, 'Phone'),
    language: user.Lang || null,
    externalId: fieldOf(user, 'CustomerNumber'),
  };
  const parsed = v.safeParse(customerSchema, customer);
  return parsed.success ? parsed.output : null;
}

/** One line of the field XIdentity: how an X account is known. `onFile`: its handle was there before it. */
const lineSchema = v.object({
  userId: v.nullable(v.string()),
  handle: v.string(),
  basis: v.picklist(bases),
  agent: v.string(),
  at: v.string(),
  onFile: v.optional(v.boolean()),
});
export type IdentityLine = v.InferOutput<typeof lineSchema>;

export const writeLine = (line: IdentityLine): string => JSON.stringify(line);

/** Null for what somebody wrote there by hand and is none. */
export function readLine(text: string): IdentityLine | null {
  try {
    const parsed = v.safeParse(lineSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export const linesOf = (user: RtUser): IdentityLine[] =>
  fieldsOf(user, 'XIdentity').flatMap((text) => readLine(text) ?? []);

/** "40:44196397", or "40:@handle" where no numeric id is known. */
export const identityId = (customerId: string, userId: string | null, handle: string): string =>
  `${customerId}:${userId ?? `@${handle.toLowerCase()}`}`;

/**
 * XUserId and XHandle say which accounts there are; XIdentity only how they are known. So what an administrator or an
 * import wrote counts without such a line, and a line counts for nothing once its account was taken off.
 */
export function identitiesOf(user: RtUser): Identity[] {
  const lines = linesOf(user);
  const userIds = fieldsOf(user, 'XUserId');
  const handles = fieldsOf(user, 'XHandle');
  const unsaid = { agent: '', at: user.Created ?? '1970-01-01T00:00:00.000Z' };
  const byId = userIds.map((userId): IdentityLine => {
    const said = lines.find((line) => line.userId === userId);
    if (said) return said;
    const handle = userIds.length === 1 && handles.length === 1 && handles[0] ? handles[0] : userId;
    return { userId, handle, basis: 'x-id-on-file', ...unsaid };
  });
  const known = new Set(byId.map(({ handle }) => handle.toLowerCase()));
  const byHandle = handles
    .filter((handle) => !known.has(handle.toLowerCase()))
    .map((handle): IdentityLine => {
      const said = lines.find(({ userId, handle: own }) => !userId && same(own, handle));
      return said ?? { userId: null, handle, basis: 'handle-on-file', ...unsaid };
    });
  return [...byId, ...byHandle].flatMap(({ onFile: _onFile, ...line }) => {
    const id = identityId(user.id, line.userId, line.handle);
    const parsed = v.safeParse(identitySchema, { ...line, id, customerId: user.id, network: 'x' });
    return parsed.success ? [parsed.output] : [];
  });
}

/** Of handles and addresses, which know no case. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** "Street; city; postcode; region; service centre" each. */
export function sitesOf(user: RtUser): Site[] {
  return fieldsOf(user, 'Site').flatMap((text, index) => {
    const [street = '', city = '', postcode = '', region = '', serviceCentre = ''] = text
      .split(';')
      .map((part) => part.trim());
    const site = { street, city, postcode, region, serviceCentre };
    const parsed = v.safeParse(siteSchema, { ...site, id: `${user.id}:site:${index}`, customerId: user.id });
    return parsed.success ? [parsed.output] : [];
  });
}
