import { findDates } from './dates.ts';
import type { Context, Level } from './rule.ts';
import { visible } from './shown-values.ts';

/** What can be asked for, and whether it is known already. */
export interface Asked {
  noun: RegExp;
  /** null: nothing says that it is known. */
  known(context: Context): { level: Level; key: string } | null;
}

const holds = ({ values }: Context, ...kinds: string[]): boolean =>
  values.some(({ kind }) => kinds.includes(kind.toLowerCase()));
const block = (key: string) => ({ level: 'block' as const, key });
const warn = (key: string) => ({ level: 'warn' as const, key });

/** What the customer said: everybody's posts but the brand's. */
function said(context: Context): string {
  const { brand, accounts } = context.policy;
  const ours = new Set([...brand, ...accounts].map(({ handle }) => handle.toLowerCase()));
  return visible(context)
    .filter(({ author }) => !ours.has(author.handle.toLowerCase()))
    .map(({ text }) => text)
    .join('\n');
}

const numbered = (words: string): RegExp =>
  new RegExp(
    `\\b(?:${words})s?\\b[^\\p{L}\\p{N}\\n]{0,3}(?:(?:number|num|no|nr|id|is|was)\\b[^\\p{L}\\p{N}\\n]{0,3}){0,2}(?=[\\p{L}\\p{N}-]{0,16}\\d{3})[\\p{L}\\p{N}-]{4,24}`,
    'iu',
  );
const caseSaid = numbered('case|ticket|ref|reference|incident|request|complaint|sr');
const orderSaid = numbered('order|po|booking|reservation|confirmation|invoice');
const code = /(?:^|[\s(])(?:#\d{5,14}|[A-Z]{2,5}[-_ ]?\d{5,12})(?![\p{L}\p{N}])/u;
const contacted =
  /\b(?:tickets?|cases?|ref(?:erence)?|call(?:ed|ing|s)?|phoned|rang|emailed|e-mailed|contact(?:ed|ing)|reported|spoke|chat(?:ted)?|complain(?:ed|t)|raised|opened|logged|told (?:you|them)|support|customer service|dm(?:ed|['’]d)?)\b/i;

function caseKnown(context: Context) {
  if (holds(context, 'case', 'ticket') || context.record?.cases.length) return block('guard_known_record');
  const text = said(context);
  if (caseSaid.test(text) || (/\b(?:case|ticket|ref)\b/i.test(text) && code.test(text)))
    return block('guard_known_thread');
  // Whoever never spoke of a ticket, and is nobody's customer as far as anybody knows, has none.
  const stranger = !context.record && context.values.length === 0;
  return stranger && text && !contacted.test(text) ? warn('guard_known_nonsense') : null;
}

/** A record or the customer's own words. */
const either = (inRecord: (context: Context) => unknown, inThread: RegExp | null) => (context: Context) =>
  inRecord(context)
    ? block('guard_known_record')
    : inThread?.test(said(context))
      ? block('guard_known_thread')
      : null;

function productKnown(context: Context) {
  const { record, policy, triage } = context;
  const kinds = new Set([
    ...(record?.products ?? []).map(({ model }) => model),
    ...context.values.filter(({ kind }) => kind === 'product').map(({ value }) => value),
  ]);
  const text = said(context).toLowerCase();
  const named = policy.products.some((product) => product && text.includes(product.toLowerCase()));
  if (named) return block('guard_known_thread');
  if (kinds.size === 1) return block('guard_known_record');
  return triage?.product ? warn('guard_known_thread') : null;
}

export const askable: readonly Asked[] = [
  {
    noun: /\b(?:case|ticket|incident|complaint|service request|sr)s?(?: |-)?(?:numbers?|no\b\.?|#|ids?|ref(?:erence)?)(?! ?[#\d])|\breference(?: number)?\b(?! ?[#\d])/gi,
    known: caseKnown,
  },
  {
    noun: /\b(?:order|booking|reservation|confirmation)(?: |-)?(?:numbers?|no\b\.?|#|ids?|ref(?:erence)?|code)(?! ?[#\d])/gi,
    known: either(
      (context) => holds(context, 'order') || context.record?.cases.some(({ orderNumber }) => orderNumber),
      orderSaid,
    ),
  },
  {
    noun: /\bserial(?:(?: |-)?(?:numbers?|no\b\.?))?\b/gi,
    known: either(
      (context) => holds(context, 'serial') || context.record?.products.some(({ serial }) => serial),
      numbered('serial|s\\/n|sn'),
    ),
  },
  {
    noun: /\b(?:your (?:\w+ ){0,2}e-?mail(?: address)?|e-?mail address)(?! (?:us|me|from|that|we))\b/gi,
    known: either(
      (context) => holds(context, 'email') || context.record?.customer.email,
      /[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,}/i,
    ),
  },
  {
    noun: /\b(?:phone|mobile|cell|contact|telephone) number\b/gi,
    known: either(
      (context) => holds(context, 'phone') || context.record?.customer.phone,
      /(?<!\d)\+?\(?\d(?:[ ().-]{0,2}\d){8,13}(?!\d)/,
    ),
  },
  {
    noun: /\b(?:home |postal |delivery |shipping |billing |full |street |service )address\b|\byour address\b|\b(?:post ?|zip ?|postal )codes?\b/gi,
    known: either((context) => holds(context, 'address', 'postcode') || context.record?.sites.length, null),
  },
  {
    noun: /\b(?:full |last |sur|first and last )name\b|\byour name\b/gi,
    known: either((context) => holds(context, 'name') || context.record, null),
  },
  {
    noun: /\b(?:which|what)(?: kind of| type of| sort of)? (?:product|model|device|system|unit|plan|machine|appliance|vehicle|car)\b|\b(?:product|model) (?:name|number)\b/gi,
    known: productKnown,
  },
  {
    noun: /\bwhen (?:was|were|did)(?: \w+){1,4} (?:installed|fitted|delivered|bought|purchased|buy|purchase|order(?:ed)?|install)\b/gi,
    known: (context) =>
      holds(context, 'date') || context.record?.products.some(({ installedOn }) => installedOn)
        ? warn('guard_known_record')
        : null,
  },
  {
    noun: /\bwhen did (?:this|it|that|the \w+)(?: \w+)? (?:start|happen|begin|occur|stop|fail|first)\b/gi,
    known: (context) =>
      findDates(said(context), null).length > 0 ||
      /\b(?:since|for (?:the (?:last|past) )?(?:\d|an?|two|three|four|five|six|several)|yesterday|this morning|last (?:night|week|\w+day)|\d+ (?:days?|weeks?|hours?|months?))\b/i.test(
        said(context),
      )
        ? warn('guard_known_thread')
        : null,
  },
  {
    noun: /\bhave you (?:already |yet |previously )?(?:contacted|called|spoken|reached out|tried (?:calling|contacting)|raised|opened|reported|been in touch)\b/gi,
    known: (context) =>
      /\b(?:i|we)(?:['’]ve| have)?(?: \w+)? (?:called|phoned|rang|emailed|contacted|reported|spoke|raised|opened|chatted|complained)|\b(?:on hold|third time|your (?:support|agents?|reps?))\b/i.test(
        said(context),
      )
        ? warn('guard_known_thread')
        : null,
  },
  {
    noun: /\b(?:which|what)(?: \w+){0,2} version\b|\bwhat (?:os|operating system)\b/gi,
    known: (context) =>
      /\b(?:ios|android|windows|macos|version|v|firmware|app)\s?\d/i.test(said(context))
        ? warn('guard_known_thread')
        : null,
  },
  {
    noun: /\bwhere (?:are you|do you live|is (?:this|it|your \w+))(?: (?:based|located))?\b|\b(?:which|what) (?:city|country|state|area|region|town)\b/gi,
    known: (context) =>
      holds(context, 'address', 'postcode') || context.record?.sites.length
        ? warn('guard_known_record')
        : null,
  },
];
