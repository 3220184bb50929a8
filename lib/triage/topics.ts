import { placesOf, terms } from './rule.ts';
import { type Topic, topics } from './topic.ts';

const expressions: Readonly<Record<Topic, string>> = {
  billing:
    'bill(?:s|ed|ing)?|invoices?|(?:over|double )?charg(?:ed|es) (?:me|us|twice|for|my)|overcharged|direct debit|payments?|paid|fees?|tariffs?|statement',
  refund: 'refund(?:s|ed|ing)?|money back|reimburse\\w*|compensat\\w+|deposit',
  delivery:
    'deliver(?:y|ies|ed|ing)?|parcels?|packages?|courier|shipp(?:ed|ing|ment)|ship|tracking|post(?:ed|age)',
  outage:
    'outages?|power (?:is |has been |went )?(?:out|cut|off|down)|no (?:power|electricity|internet|signal|service|network)|blackout|(?:servers?|network|site|internet|service|system)s? (?:is |are |has been |been )?down',
  installation: 'install(?:ed|er|ers|ation|ing)?|fitted|fitting|set ?up|permission to operate|pto',
  appointment: 'appointments?|technicians?|engineers?|(?:time|service) slot|no[- ]?show|reschedul\\w+',
  repair:
    'repair(?:s|ed|ing)?|broken?|faulty|defect\\w*|spare parts?|service cent(?:er|re)|stopped working|malfunction\\w*',
  warranty: 'warrant(?:y|ies)|guarantee(?:d|s)?',
  app: 'apps?|website|site|log(?:ged|ging)? ?in|login|sign(?:ed|ing)? in|password|update(?:s|d)?|crash(?:es|ed|ing)?',
  account: 'accounts?|subscriptions?|membership|contract|two factor|2fa|verification code|locked out',
  order: 'order(?:s|ed|ing)?|bought|purchas(?:e|ed)|out of stock|in stock|restock|pre-?order',
  cancellation: 'cancel(?:s|l?ed|l?ing|lation)?|unsubscribe|terminate|switching (?:to|away)',
  support:
    'customer (?:service|care|support)|support|on hold|call cent(?:er|re)|hotline|chat ?bot|agents?|reps?|call ?back',
  staff: 'staff|employees?|drivers?|crew|manager|cashier|rude',
  price: 'prices?|pricing|expensive|overpriced|discount|sale|cheaper|cost(?:s)?',
  charging: 'charg(?:er|ers|ing)|supercharger\\w*|plug(?:ged)? in',
  battery: 'batter(?:y|ies)|powerwall\\w*',
  solar: 'solar|panels?|inverters?|roof',
  vehicle: 'cars?|vehicles?|truck|brakes?|steering|tyres?|tires?',
  travel: 'flights?|trains?|bus(?:es)?|luggage|baggage|suitcase|boarding|gate',
};

const list = topics.map((topic) => [topic, terms(expressions[topic])] as const);
const most = 3;

/** The topics that `text` speaks of, those named first before others, three at most. */
export function topicsOf(text: string): Topic[] {
  const found: { topic: Topic; at: number }[] = [];
  for (const [topic, pattern] of list) {
    const [first] = placesOf(text, pattern, 1);
    if (first) found.push({ topic, at: first[0] });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ topic }) => topic);
}
