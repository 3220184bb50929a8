import { findPrivate, type PatternHit, type PatternKind } from '../private-patterns.ts';
import { readable } from '../readable.ts';
import type { Rule } from '../rule.ts';
import { visible } from '../shown-values.ts';

const sentences: Record<PatternKind, string> = {
  email: 'guard_pattern_email',
  phone: 'guard_pattern_phone',
  card: 'guard_pattern_card',
  iban: 'guard_pattern_iban',
  identity: 'guard_pattern_identity',
  ip: 'guard_pattern_ip',
  vin: 'guard_pattern_vin',
  plate: 'guard_pattern_plate',
  serial: 'guard_pattern_serial',
};

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
const numbers = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

/** Whether it is one of the company's own published contacts, in whatever notation. */
export function published({ kind, plain }: PatternHit, contacts: readonly string[]): boolean {
  if (kind === 'email') return contacts.some((own) => letters(own).replace('@', '') === plain);
  if (kind !== 'phone') return false;
  const called = numbers(plain);
  return contacts.some((contact) => {
    const own = numbers(contact);
    return (
      own.length > 2 &&
      (own === called ||
        (Math.min(own.length, called.length) >= 7 && (own.endsWith(called) || called.endsWith(own))))
    );
  });
}

const rule: Rule = {
  id: 'private-pattern',
  level: 'block',
  description:
    'The reply holds what looks like somebody’s e-mail, phone, card, account, plate, serial or other number.',
  needs: ['policy', 'thread', 'post'],
  reach: 'sentence',
  check(draft, context) {
    const { text, at } = readable(draft);
    const found = findPrivate(text).filter((hit) => !published(hit, context.policy.contacts));
    if (found.length === 0) return [];
    // What the thread holds is echo-private's.
    const heard = new Set(
      visible(context).flatMap((post) => findPrivate(readable(post.text).text).map(({ plain }) => plain)),
    );
    return found
      .filter(({ plain }) => !heard.has(plain))
      .map(({ kind, start, end }) => ({
        rule: rule.id,
        level: rule.level,
        span: [at(start), at(end - 1) + 1],
        message: { key: sentences[kind] },
      }));
  },
};

export default rule;
