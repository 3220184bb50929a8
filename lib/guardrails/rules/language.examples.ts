import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const by = (text: string, lang: string | null) => ({ post: { ...examplePost(text), lang } });
const german = by('Seit drei Wochen warte ich auf die Antwort und es passiert nichts', 'de');
const english = by('I have been waiting for the answer for three weeks', 'en');

const examples: Examples = {
  bad: [
    {
      draft: 'We are sorry about the wait for your answer.',
      span: 'We are sorry about the wait for your answer.',
      context: german,
    },
    {
      draft: 'Das tut uns leid, wir sehen nach.',
      span: 'Das tut uns leid, wir sehen nach.',
      context: english,
    },
    {
      draft: 'Lo sentimos, la tienda está cerrada.',
      span: 'Lo sentimos, la tienda está cerrada.',
      context: english,
    },
    {
      draft: 'We are sorry about the broken lamp.',
      span: 'We are sorry about the broken lamp.',
      context: by('المصباح مكسور منذ يومين ولا أحد يرد', 'ar'),
    },
    { draft: 'Извините, лифт не работает.', span: 'Извините, лифт не работает.', context: english },
    {
      draft: 'We are looking at your flight for you.',
      span: 'We are looking at your flight for you.',
      context: by('Mon vol est annulé et vous ne répondez pas, c’est une honte', 'en'),
    },
  ],
  good: [
    { draft: 'We are sorry about the wait for your answer.', context: english },
    { draft: 'Das tut uns leid, wir sehen nach.', context: german },
    { draft: 'We are sorry about the wait for your answer.' },
    { draft: 'نأسف لانقطاع الماء في الحي.', context: by('الماء مقطوع', 'ar') },
  ],
  nearMiss: [
    { draft: 'Gutschein: example.com', context: english },
    { draft: 'The Autobahn toll is not yours to pay.', context: by('Toll ???', 'de') },
    { draft: 'We are sorry about the wait for your answer.', context: by('😡😡😡', 'qme') },
    { draft: 'Der Zug fährt wieder, the train is running again and we are sorry.', context: english },
  ],
};

export default examples;
