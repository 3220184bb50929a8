// What there is to choose from in a record. Apart from the schemas, which the sidebar has no use for.

export const productKinds = [
  'powerwall',
  'solar',
  'solar-roof',
  'inverter',
  'app',
  'vehicle',
  'other',
] as const;
export const channels = ['app', 'web', 'phone', 'email', 'visit', 'post'] as const;
export const caseStatuses = ['open', 'waiting', 'escalated', 'resolved', 'closed'] as const;

/** Clew's own scale, as of a post's triage: 0 nothing wrong, 1 a fault, 2 grave, 3 danger. */
export const severities = [0, 1, 2, 3] as const;

/** How somebody knows that an X account belongs to a customer. Likeness of names is not among them. */
export const bases = [
  'x-id-on-file',
  'handle-on-file',
  'told-us',
  'reference-posted',
  'public-profile',
  'import',
] as const;
