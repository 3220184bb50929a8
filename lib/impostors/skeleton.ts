/**
 * Pairs of a letter and the Latin one that it is taken for, from Unicode's confusables (UTS 39) and by eye: Cyrillic,
 * Greek, Armenian, Cherokee, and Latin's own odd ones. Letters that Unicode itself takes apart (full width,
 * mathematical, superscript, accented) need no line here.
 */
const pairs = [
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԌG ԚQ ԜW ҮY ӀI аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԁd ԛq ԝw һh ѵv ӏl ґr гr пn үy',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw σo',
  'ՍU ՏS ՕO հh ոn սu օo ցg զq ԼL',
  'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎫJ ᏦK ᏞL ᎷM ᎡR ᏚS ᎢT ᏙV ᎳW ᏃZ',
  'ıi ɩi łl ŁL øo ØO đd ĐD ɡg ɑa ʟl ɴn ɪi ʀr ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ꜱs ƽs ǀl ∣l ßb',
].join(' ');

const latin = new Map(
  pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = [...pair];
    return [from, to] as const;
  }),
);

/** Where the letters A to Z stand once more as pictures, which Unicode does not take apart. */
const pictured = [0x1f150, 0x1f170, 0x1f1e6];

function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const start = pictured.find((first) => code >= first && code < first + 26);
  if (start !== undefined) return String.fromCodePoint(code - start + 97);
  return latin.get(character) ?? character;
}

/**
 * What a name or handle looks like at a glance, as letters and digits alone: two texts with one skeleton are easily
 * taken for each other. Not for showing. Accents, emoji, spaces and invisible characters are gone; i, l, I, 1 and | are
 * one letter, as are o and 0, m and rn, w and vv, s and 5.
 */
export function skeleton(text: string): string {
  return [...text.slice(0, 200).normalize('NFKD')]
    .map(plain)
    .join('')
    .replaceAll('|', 'l')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[i1!]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
