import { t } from '../platform/i18n.ts';
import type { Desk } from '../policy/desks-policy.ts';

type Shipped = Omit<Desk, 'name' | 'owner' | 'bySite'> & { bySite?: true };

/**
 * What may be said in public once it went to the desk: in the customer's language, not the specialist's. Each passes the
 * guardrails on a post that asks for that desk (shipped-desks.test.ts). None for press and investors: they are answered
 * by their desks alone.
 */
const desks: readonly Shipped[] = [
  {
    id: 'safety',
    channel: 'phone',
    hours: 1,
    open: 'always',
    handOver: ['customer', 'case', 'post', 'product', 'serial', 'site', 'phone', 'injury', 'in-use'],
    flags: ['safety'],
    severity: 3,
    tells: 'desk',
    says: {
      en: "Please stop using it and keep everyone away from it. I've alerted our safety team. If anyone is in danger, call the emergency services.",
      de: 'Bitte nicht mehr benutzen und Abstand halten. Ich habe unser Sicherheitsteam alarmiert. Bei Gefahr bitte den Notruf wählen.',
    },
  },
  {
    id: 'care',
    channel: 'phone',
    hours: 2,
    open: 'always',
    handOver: ['customer', 'case', 'post', 'site', 'phone', 'contacts'],
    flags: ['vulnerable'],
    tells: 'desk',
    says: {
      en: "I'm sorry you have to go through this. I've asked a colleague from our care team to look at it now.",
      de: 'Es tut mir leid, dass das so schwer ist. Ich habe unser Betreuungsteam gebeten, sich das jetzt anzusehen.',
    },
  },
  {
    id: 'legal',
    channel: 'email',
    hours: 8,
    handOver: ['customer', 'case', 'post', 'contacts', 'deadline'],
    flags: ['legal_threat'],
    tells: 'desk',
    says: {
      en: "I've read this and passed it to the colleagues who look after such letters.",
      de: 'Ich habe das gelesen und an die zuständigen Kollegen weitergegeben.',
    },
  },
  {
    id: 'privacy',
    channel: 'email',
    hours: 8,
    handOver: ['customer', 'post', 'request'],
    flags: ['data_rights'],
    tells: 'desk',
    says: {
      en: "I've logged your request and passed it to our privacy team today.",
      de: 'Ich habe Ihre Anfrage erfasst und heute an unser Datenschutzteam weitergegeben.',
    },
  },
  {
    id: 'press',
    channel: 'email',
    hours: 4,
    handOver: ['post', 'outlet', 'question', 'deadline'],
    flags: ['press'],
    tells: 'desk',
    says: {},
  },
  {
    id: 'investor-relations',
    channel: 'email',
    hours: 8,
    handOver: ['post', 'question'],
    flags: ['investor'],
    tells: 'desk',
    says: {},
  },
  {
    id: 'team-lead',
    channel: 'chat',
    hours: 4,
    handOver: ['customer', 'case', 'post', 'remedy'],
    flags: ['abuse'],
    tells: 'specialist',
    says: {},
  },
  {
    id: 'brand-protection',
    channel: 'email',
    hours: 8,
    handOver: ['post'],
    flags: ['scam_spam', 'impersonation'],
    tells: 'specialist',
    says: {},
  },
  {
    id: 'service-centre',
    channel: 'crm',
    hours: 8,
    handOver: ['customer', 'case', 'post', 'product', 'serial', 'site', 'warranty', 'contacts', 'remedy'],
    flags: [],
    severity: 1,
    bySite: true,
    tells: 'specialist',
    says: {
      en: "I've asked our service team to look into this today.",
      de: 'Ich habe unser Serviceteam gebeten, sich das heute anzusehen.',
    },
  },
  {
    id: 'call-back',
    channel: 'phone',
    hours: 8,
    handOver: ['customer', 'case', 'post', 'phone', 'window', 'contacts'],
    needs: ['phone', 'window'],
    flags: ['repeat_contact'],
    tells: 'desk',
    says: {
      en: "Sorry that you had to ask more than once. I've asked a colleague on our phone team to take this up.",
      de: 'Es tut mir leid, dass Sie mehrmals fragen mussten. Ich habe unser Telefonteam darum gebeten.',
    },
  },
  {
    id: 'billing',
    channel: 'crm',
    hours: 16,
    handOver: ['customer', 'case', 'post', 'contacts', 'remedy'],
    flags: [],
    tells: 'specialist',
    says: {
      en: "I've asked our billing team to look into these charges today.",
      de: 'Ich habe unser Abrechnungsteam gebeten, sich die Buchungen heute anzusehen.',
    },
  },
  {
    id: 'app-message',
    channel: 'app',
    hours: 8,
    handOver: ['customer', 'case', 'post', 'product'],
    flags: [],
    tells: 'desk',
    says: {
      en: "I've asked our app support team to look into it and reply where you wrote to us before.",
      de: 'Ich habe unseren App-Support gebeten, sich das anzusehen und dort zu antworten, wo Sie geschrieben haben.',
    },
  },
  {
    id: 'web-escalation',
    channel: 'web',
    hours: 16,
    handOver: ['customer', 'case', 'post', 'contacts'],
    flags: [],
    tells: 'desk',
    says: {
      en: "I've raised this with the team behind our web support and asked them to look into it.",
      de: 'Ich habe das an das Team unseres Web-Supports weitergegeben und um Prüfung gebeten.',
    },
  },
];

/** Every desk that Clew ships, named in the browser's language; a policy's own desks take their place. */
export const shippedDesks = (): Desk[] =>
  desks.map((desk) => {
    const key = desk.id.replaceAll('-', '_');
    return { bySite: false, ...desk, name: t(`ways_desk_${key}`), owner: t(`ways_owner_${key}`) };
  });
