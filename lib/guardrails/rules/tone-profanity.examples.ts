import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'That outage was a shitty way to start the day.', span: 'shitty' },
    { draft: 'We f*cked up your booking, sorry.', span: 'f*cked' },
    { draft: 'What the f**k happened to that parcel?', span: 'f**k' },
    { draft: 'No b!tching about the queue, please.', span: 'b!tching' },
    { draft: 'That update is sh1t and we know it.', span: 'sh1t' },
    { draft: 'Fuuuuck, the kiln is down again.', span: 'Fuuuuck' },
    { draft: 'Oh f u c k, wrong link.', span: 'f u c k' },
    { draft: 'WTF, the tram left early.', span: 'WTF' },
    { draft: 'This tariff is bullshit, we agree.', span: 'bullshit' },
    { draft: 'Don’t be an a**hole to our crew.', span: 'a**hole' },
    { draft: 'Kein Strom? Scheiße.', span: 'Scheiße' },
    { draft: 'Halt die Klappe, sagt keiner.', span: 'Halt die Klappe' },
    { draft: 'Quel bande de salauds !', span: 'salauds' },
    { draft: 'يا ابن الكلب', span: 'ابن الكلب' },
    { draft: 'That damn printer again!', span: 'damn' },
    { draft: 'Our menu sucks in winter.', span: 'sucks' },
    { draft: 'What the hell happened to the ferry?', span: 'What the hell' },
  ],
  good: [
    { draft: 'We are sorry that the delivery to Scunthorpe was late.' },
    { draft: 'The class on glass painting in Sussex is full.' },
    { draft: 'Please assess the cockpit and the shuttlecock in the photo.' },
    { draft: 'Mr Dickens and Ms Cockburn from our Penistone office are looking at the analysis.' },
    { draft: 'The A55 is closed, as are rooms 455 and 5A.' },
    { draft: 'Der Marsch durch Wichsenstein war lang, und die Kacheln sind trocken.' },
    { draft: 'Le cul-de-sac est fermé, et le salon du bâtiment aussi.' },
    { draft: 'نعتذر عن كسر الزجاج، وسننظر في الأمر قبل الغد.' },
    { draft: 'Our shiitake and kaffir lime soup is back.' },
  ],
  nearMiss: [
    { draft: 'Dick’s shop in Essex sells the fire-retardant curtains.' },
    { draft: 'A chink in the blind lets the light in; the room is spic and span otherwise.' },
    { draft: 'Rated 4* by guests, and 5** by critics. *Terms apply.' },
    { draft: 'Follow @assets_uk or see example.com/shit-happens for the cartoon.' },
    { draft: 'Hello from the shell museum: the bass is back, and so is the grass.' },
  ],
};

export default examples;
