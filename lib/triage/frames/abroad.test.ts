import { expect, it } from 'vitest';
import { claimsAbroad, dangersAbroad, dataMattersAbroad } from './abroad.ts';
import { type Frame, meetings } from './frame.ts';

const all = { safety: dangersAbroad, legal_threat: claimsAbroad, data_rights: dataMattersAbroad };
const met = (text: string, id: keyof typeof all): boolean => {
  const frames: readonly Frame[] = all[id];
  return meetings(id, `triage_${id}`, text, frames, []).length > 0;
};

it.each([
  ['safety', 'die Leiter ist unter mir abgebrochen, Handgelenk kaputt'],
  ['safety', 'Akku vom E-Bike ist aufgebläht und riecht komisch'],
  ['safety', 'in der Babynahrung war ein Stück Plastik'],
  ['safety', 'Euer Busfahrer war die ganze Fahrt am Handy'],
  ['safety', 'seit drei Tagen ohne Heizung mit einem Baby'],
  ['safety', 'der Kontrolleur hat meine Tochter geschubst'],
  ['safety', 'Apotheke hat die falsche Dosis geliefert'],
  ['safety', 'das Gitterbett ist zusammengebrochen, mein Sohn lag drin'],
  ['safety', 'beinahe hätte das Garagentor meine Frau erschlagen'],
  ['legal_threat', 'wir sehen uns vor dem Richter'],
  ['legal_threat', 'ich mache Sie für den Schaden haftbar'],
  ['legal_threat', 'das verstößt gegen das Gesetz und das wissen Sie'],
  ['legal_threat', 'Beschwerde bei der Aufsichtsbehörde ist raus'],
  ['legal_threat', 'der Vertrag ist nichtig'],
  ['data_rights', 'Löscht endlich meine Telefonnummer'],
  ['data_rights', 'Warum wollt ihr meinen Standort?'],
  ['data_rights', 'ihr habt meine Adresse an einen Fremden gegeben'],
  ['data_rights', 'Ich sehe in der App die Rechnungen anderer Kunden'],
  ['data_rights', 'ich will eine Kopie meiner Akte'],
  ['safety', "le poussette s'est cassée avec ma fille dedans"],
  ['safety', 'du verre dans le petit pot de mon bébé'],
  ['safety', 'la prise chauffe et sent le brûlé'],
  ['safety', "bloqués dans l'ascenseur depuis deux heures"],
  ['safety', "la pharmacie s'est trompée, mauvais médicament"],
  ['legal_threat', 'on se verra devant le juge'],
  ['legal_threat', 'je saisis la répression des fraudes'],
  ['legal_threat', 'votre clause est abusive et le contrat nul'],
  ['data_rights', 'supprimez mon compte et mes données'],
  ['data_rights', 'pourquoi voulez-vous ma position ?'],
  ['data_rights', 'vous avez donné mon adresse à mon ex'],
  ['data_rights', "je vois les factures d'un autre client"],
  ['safety', 'el cochecito se rompió con mi hija dentro'],
  ['safety', 'había un tornillo en la ensalada'],
  ['safety', 'el cargador se ha derretido en el enchufe'],
  ['safety', 'llevamos dos horas atrapados en el ascensor'],
  ['safety', 'el conductor iba mirando el móvil'],
  ['legal_threat', 'nos vemos ante el juez'],
  ['legal_threat', 'ese contrato es nulo según la ley'],
  ['legal_threat', 'voy a reclamar en consumo y ante la autoridad'],
  ['data_rights', 'borrad mi número de vuestra base'],
  ['data_rights', '¿por qué necesitáis mi ubicación?'],
  ['data_rights', 'le dieron mi dirección a mi ex'],
  ['data_rights', 'veo los pedidos de otra persona en mi cuenta'],
] as const)('%s: %s', (id, text) => {
  expect(met(text, id)).toBe(true);
});

it.each([
  'Die App stürzt dauernd ab',
  'Mein Paket ist seit drei Tagen nicht da',
  'die Suppe war kalt und das Brot hart',
  'das Regal wackelt ein bisschen, Schraube fehlt',
  'Euer Chat hat mir super geholfen',
  'wann kommt der Techniker?',
  'Mein Vertrag läuft im Mai aus',
  'Die Rechnung ist zu hoch',
  'Gibt es die Leiter auch in 3 Metern?',
  'Zug hatte 40 Minuten Verspätung',
  'der Fahrer war sehr nett',
  'Akku hält nur zwei Stunden',
  "ma commande n'est pas arrivée",
  'le pain était dur',
  'le livreur a laissé le colis chez le voisin',
  'comment changer mon adresse de livraison ?',
  'mon contrat se termine en juin',
  'ma facture est trop élevée',
  'batterie faible après une heure',
  'el pan estaba duro',
  'mi pedido llegó tarde otra vez',
  '¿cómo cambio mi dirección de entrega?',
  'mi contrato acaba en junio',
  'la factura está mal',
  'la batería dura poco',
  'el repartidor fue muy amable',
])('none: %s', (text) => {
  for (const id of ['safety', 'legal_threat', 'data_rights'] as const) expect(met(text, id)).toBe(false);
});
