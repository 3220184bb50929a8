import type { Customer } from '../crm/model.ts';
import { maskEmail, maskName, maskPhone } from './mask.ts';

/** Enough to tell two people apart, and nothing to reach them by: of somebody who is only possible. */
export function masked(customer: Customer): Customer {
  const { id, name, since, email, phone } = customer;
  return {
    id,
    name: maskName(name),
    since,
    email: email && maskEmail(email),
    phone: phone && maskPhone(phone),
    language: null,
  };
}
