import { t } from '../platform/i18n.ts';
import type { Desk } from '../policy/desks-policy.ts';

type Shipped = Omit<Desk, 'name' | 'owner' | 'bySite'> & { bySite?: true };

/**
 * What may be said in public once it went to the desk: in the customer's language, not the specialist's, and without a
 * time, which is the desk's to promise. Each passes the guardrails on a post that asks for that desk
 * (shipped-desks.test.ts). None for press and investors: they are answered by their desks alone; none for the team lead,
 * who decides whether an insult is answered at all, and none for brand protection, which warns the customer and not the
 * account that it is about.
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
      ar: 'يرجى التوقف عن استخدامه وإبعاد الجميع عنه. لقد أبلغت فريق السلامة لدينا. إذا كان أحد في خطر فاتصلوا بالطوارئ.',
      fr: "Merci de ne plus l'utiliser et de garder vos distances. J'ai alerté notre équipe de sécurité. En cas de danger, appelez les secours.",
      es: 'Por favor, dejen de usarlo y manténganse lejos. He avisado a nuestro equipo de seguridad. Si hay peligro, llamen a emergencias.',
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
      en: "I'm sorry you have to go through this. I've asked a colleague from our care team to look at it.",
      de: 'Es tut mir leid, dass das so schwer ist. Ich habe unser Betreuungsteam gebeten, sich das anzusehen.',
      ar: 'آسف لما تمرون به. طلبت من زميل في فريق الرعاية لدينا أن ينظر في الأمر.',
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
      ar: 'قرأت رسالتكم وأحلتها إلى الزملاء المعنيين.',
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
      en: "I've logged your request and passed it to our privacy team.",
      de: 'Ich habe Ihre Anfrage erfasst und an unser Datenschutzteam weitergegeben.',
      ar: 'سجلت طلبكم وأحلته إلى فريق الخصوصية لدينا.',
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
      en: "I've asked our service team to look into this.",
      de: 'Ich habe unser Serviceteam gebeten, sich das anzusehen.',
      ar: 'طلبت من فريق الخدمة لدينا أن ينظر في هذا.',
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
      ar: 'آسف لأنكم اضطررتم إلى السؤال أكثر من مرة. طلبت من زميل في فريق الهاتف أن يتولى الأمر.',
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
      en: "I've asked our billing team to look into these charges.",
      de: 'Ich habe unser Abrechnungsteam gebeten, sich die Buchungen anzusehen.',
      ar: 'طلبت من فريق الفوترة لدينا أن ينظر في هذه المبالغ.',
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
      ar: 'طلبت من فريق دعم التطبيق أن ينظر في الأمر وأن يرد حيث كتبتم إلينا من قبل.',
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
      ar: 'رفعت الأمر إلى الفريق المسؤول عن دعم الموقع وطلبت منه النظر فيه.',
    },
  },
];

/** Every desk that Clew ships, named in the browser's language; a policy's own desks take their place. */
export const shippedDesks = (): Desk[] =>
  desks.map((desk) => {
    const key = desk.id.replaceAll('-', '_');
    return { bySite: false, ...desk, name: t(`ways_desk_${key}`), owner: t(`ways_owner_${key}`) };
  });
