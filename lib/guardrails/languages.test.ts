import { expect, it } from 'vitest';
import { detectLanguage, languageOf } from './languages.ts';

it.each([
  ['en', 'My parcel has not arrived and nobody answers the phone.'],
  ['de', 'Mein Paket ist nicht da und niemand geht ans Telefon.'],
  ['fr', 'Mon colis n’est pas arrivé et personne ne répond au téléphone.'],
  ['es', 'Mi paquete no ha llegado y nadie contesta el teléfono, por favor.'],
  ['pt', 'A minha encomenda não chegou e ninguém atende o telefone, por favor.'],
  ['it', 'Il mio pacco non è arrivato e nessuno risponde al telefono.'],
  ['nl', 'Mijn pakket is niet aangekomen en niemand neemt de telefoon op.'],
  ['sv', 'Mitt paket har inte kommit och ingen svarar i telefon.'],
  ['da', 'Min pakke er ikke kommet, og der er ingen, der svarer mig.'],
  ['pl', 'Moja paczka nie dotarła i nikt nie odbiera, proszę o pomoc, dziękuję.'],
  ['tr', 'Paketim gelmedi ve telefona bakan yok, lütfen bir cevap, çok oldu.'],
  ['id', 'Paket saya belum datang dan tidak ada yang bisa menjawab.'],
  ['ar', 'لم يصل طردي ولا أحد يرد على الهاتف'],
  ['fa', 'بسته من هنوز نرسیده و کسی پاسخگو نیست'],
  ['he', 'החבילה שלי לא הגיעה'],
  ['ru', 'Моя посылка не пришла'],
  ['uk', 'Моя посилка не прийшла, і ніхто не відповідає'],
  ['el', 'Το δέμα μου δεν έφτασε'],
  ['ja', '荷物が届きません'],
  ['zh', '我的包裹没有到'],
  ['ko', '소포가 도착하지 않았습니다'],
  ['th', 'พัสดุของฉันยังไม่มา'],
  ['hi', 'मेरा पार्सल नहीं आया'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)?.language).toBe(language);
});

it('handles, links and names speak no language', () => {
  expect(detectLanguage('@das_und_der https://example.com/le/les #ist Powerwall 3!')).toBeNull();
});

it('X’s old and empty codes', () => {
  expect(['in', 'iw', 'und', 'qme', 'en-GB', null].map(languageOf)).toEqual([
    'id',
    'he',
    null,
    null,
    'en',
    null,
  ]);
});
