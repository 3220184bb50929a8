import type { CustomerRecord } from '../crm/model.ts';

const dots = '•••••';

/** Whoever wrote it: addresses to reach somebody at, account and card numbers, sums. */
const shapes = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g,
  // A number to ring or to pay with; case and order numbers carry letters, and are what a specialist works with.
  /(?<![\w-])(?!\d{4}-\d\d-\d\d)\+?(?:\(\d{2,5}\)[ .-]?)?\d(?:[ .-]?\d){6,18}(?![\w-])/g,
  /(?:[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|\d[\d.,]*\s?(?:[$€£]|(?:USD|EUR|GBP)\b))/g,
];

/** What the record itself holds of the kind, as it is written there. */
function heldIn({ customer, sites, products, cases }: CustomerRecord): string[] {
  const values = [
    customer.email,
    customer.phone,
    ...sites.flatMap(({ street, postcode }) => [street, postcode]),
    ...products.map(({ serial }) => serial),
    ...cases.map(({ amount }) => amount),
  ];
  return values.flatMap((value) => (value && value.trim().length >= 4 ? [value.trim()] : []));
}

/** Hides private values in what people wrote about a customer; all else stays as it is. */
export function textMask(record: CustomerRecord): (text: string) => string {
  const held = heldIn(record)
    .sort((a, b) => b.length - a.length)
    .map((value) => value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const known = held.length > 0 ? new RegExp(held.join('|'), 'gi') : null;
  return (text) => {
    const first = known ? text.replaceAll(known, dots) : text;
    return shapes.reduce((rest, shape) => rest.replaceAll(shape, dots), first);
  };
}
