import type { Random } from './random.ts';

type Template = readonly [lang: string, text: string];

const slots: Record<string, readonly string[]> = {
  thing: ['home battery', 'inverter', 'heat pump', 'wallbox', 'gateway', 'solar roof', 'app', 'smart meter'],
  since: ['three weeks', 'ten days', 'since Monday', 'two months', 'since the last update', '36 hours'],
  span: ['three weeks', 'ten days', 'two months', '36 hours', 'a month'],
  city: ['Provo', 'Boulder', 'Duluth', 'Tucson', 'Kassel', 'Osaka', 'Bend', 'Galway'],
  code: ['E-41', 'F19', 'code 203', 'E-07', '“grid lost”'],
  case: ['CS-204418', 'CS-199774', 'CS-210037', 'CS-208661'],
  sum: ['$214', '$380', '$129', '$1,240'],
};

export function fill(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    const list = slots[slot];
    return list === undefined ? whole : random.pick(list);
  });
}

export const ceoPosts: readonly Template[] = [
  [
    'en',
    'Halden Wall 3 starts shipping today. Quieter, cooler, and 20% more room for the same footprint. 🔋',
  ],
  [
    'en',
    'We opened the new service hub in {city} this morning. 40 technicians, and every one of them answers the phone.',
  ],
  ['en', 'A battery that is not working is a box on a wall. We have to be faster at service. Working on it.'],
  ['en', 'Firmware 8.2 is rolling out. Better winter mode, fewer surprises.\n\nTell me what you see.'],
  [
    'en',
    'Heat pumps in old houses: it works, if the installer listens first. Notes from {city}: https://halden.example/notes',
  ],
  ['en', 'What should we build next? Serious answers only (and one joke each).'],
  ['en', 'Prices for the night tariff go down 8% on the 1st. No form to fill in.'],
  [
    'de',
    'Heute in Kassel: das erste Quartier, das eine ganze Woche ohne Netzbezug auskam. Danke an alle dort!',
  ],
  ['en', 'Proud of the {city} team: 312 homes back on in one night after the storm. ⚡️'],
  ['en', 'I read every reply here. Not all on the same day, but I read them.'],
];

export const complaints: readonly Template[] = [
  ['en', 'my {thing} has been dead for {span}, nobody calls me back'],
  ['en', 'Third ticket ({case}) and still nothing. The {thing} shows {code} every morning.'],
  ['en', 'Great news, but when will somebody in {city} come and look at my {thing}? Waiting for {span}.'],
  ['en', 'You charged me {sum} twice. Support says “escalated”. That was {span} ago.'],
  ['en', 'It smells burnt near the {thing}. Turned it off. Who do I call at night??'],
  ['en', 'App says offline, the {thing} hums, the bill goes up. 😩 What is going on?'],
  ['en', 'Love the product. Hate the waiting. {case} is a month old now.'],
  ['en', 'Installer did not show up, again. I took a day off for this.'],
  ['en', 'Please just tell me: refund or repair? {case}'],
  ['de', 'Mein Speicher ist seit drei Wochen tot und niemand ruft zurück. So geht das nicht.'],
  ['de', 'Fehler {code} nach dem Update. Hotline: 50 Minuten Musik. 🎻'],
  ['ar', 'البطارية متوقفة منذ ثلاثة أسابيع ولا أحد يرد على اتصالاتي'],
  ['ar', 'شكرا على التحديث، لكن التطبيق لا يعمل بالعربية بعد 🙏'],
  ['ja', '蓄電池が三週間も止まったままです。電話も折り返しがありません。'],
  ['ja', 'アップデート後にエラー {code} が出ます。どうすればいいですか？'],
];

export const kindWords: readonly Template[] = [
  ['en', 'Ours has run through two storms without a hiccup. Thank you! 🌻'],
  ['en', 'Your {city} crew was brilliant: on time, tidy, kind.'],
  ['en', 'Question: does the {thing} work with a 2019 array, or do I need new cables?'],
  ['en', 'When does winter mode come to {city}?'],
  ['en', 'Is the night tariff open for tenants too?'],
  ['en', 'First month: bill down from {sum} to almost nothing.\n\nI did not think I would write this. 😄'],
  ['de', 'Läuft seit einem Jahr ohne Murren. Danke nach {city}!'],
  ['ja', '節電モード、とても助かっています🙏'],
];

export const smallTalk: readonly Template[] = [
  ['en', 'Coffee, then code, then coffee.'],
  ['en', 'The light over the harbour this morning. No filter, no phone, just standing there.'],
  ['en', 'Reading list for the weekend: one long novel, no news.'],
  ['en', 'Grid frequency dipped to 49.91 at 07:14. Recovered in 40 seconds. #grid #energy'],
  ['en', 'Hot take: soup is a drink.'],
  ['en', 'New issue out: why local storage beats long wires (sometimes). https://wattnow.example/issue/88'],
  ['en', 'Ran 10k in the rain ☔️ would not recommend, will do again'],
  ['en', 'Bread is ready at 6. The first ten are still warm.'],
  ['en', 'Every roadmap is a weather report.'],
  ['de', 'Wer hat den Mittagsschlaf abgeschafft und warum?'],
  ['ar', 'صباح الخير من عمّان ☀️'],
  ['ja', '今日の猫。箱に入りません。🐈'],
  ['en', 'Salt & pepper <3 — the whole kitchen, really.'],
];

export const answers: readonly Template[] = [
  ['en', 'Sorry about this. Please send us your serial number in a direct message and we will look today.'],
  ['en', 'Thank you for the kind words! We passed them on to the crew.'],
  ['en', 'That should not take so long. A technician will call you between 16 and 18 today.'],
  ['en', 'Winter mode comes with 8.2. You can ask for it in the app under Settings › Updates.'],
  [
    'de',
    'Das tut uns leid. Schick uns bitte die Seriennummer per Direktnachricht, dann schauen wir heute noch nach.',
  ],
];

export const announcements: readonly Template[] = [
  [
    'en',
    'Planned maintenance tonight, 1 to 3 a.m.: the app may show old values. Your battery goes on working.',
  ],
  ['en', 'Storm on its way to {city}: batteries with winter mode charge to full from 6 p.m.'],
  ['en', 'We are here every day from 7 to 22. Never post your serial number in public, please.'],
];

export const chatter: readonly Template[] = [
  ['en', 'Same here, since the update.'],
  ['en', 'They fixed mine after a week, hang in there.'],
  ['en', 'Did you try to restart the gateway? Hold the button for 10 seconds.'],
  ['en', 'lol no'],
  ['en', 'This 👆'],
  ['en', 'Which firmware are you on?'],
  ['de', 'Bei mir auch.'],
];

export const adverts: readonly Template[] = [
  ['en', 'Breakfast that is as bright as you are. Try it for a week. https://bright.example'],
  ['en', 'One plan. No small print. Switch in five minutes.'],
  ['en', 'Sofas for people who read. 🛋️ Free returns.'],
];

export const longNote =
  'A long one, because short ones did not help. In March we had the battery installed, with the gateway in the garage. ' +
  'In May the gateway lost its link; a kind person on the phone walked me through a restart. In June it happened again, ' +
  'and again in July. Each time a new ticket, each time a new person, each time the same five questions. I have the dates, ' +
  'the case numbers and the recordings of the fan noise.\n\nI do not want a voucher. I want one person who knows the story ' +
  'and stays with it until it is solved. Is that you, @mirahalden? Or somebody you trust?\n\nThank you for reading this far. 🙏';
