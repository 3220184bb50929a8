/** Luhn's sum over the digits of `raw`, by which card numbers and IMEIs are made. */
function luhn(plain: string): boolean {
  let sum = 0;
  for (let at = 0; at < plain.length; at++) {
    const digit = Number(plain[plain.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Whether `raw` can be a card's number (ISO/IEC 7812). `cued`: something says that it is one. */
export function cardNumber(raw: string, cued: boolean): boolean {
  const plain = raw.replace(/\D/g, '');
  if (
    /^[+＋(]/.test(raw) ||
    plain.length < (cued ? 12 : 13) ||
    plain.length > 19 ||
    /^0|^(\d)\1+$/.test(plain)
  )
    return false;
  // Thirteen digits that open with 1 are a moment in milliseconds rather than a card.
  return luhn(plain) && (cued || /^(?:[2-6]|8[1-7]|1(?=.{14}$))/.test(plain));
}

/** Area and group of a US social security number or taxpayer's number; nine digits run together only where `cued`. */
export function socialSecurity(raw: string, cued: boolean): boolean {
  const shape = /^(\d{3})([- .]?)(\d{2})\2(\d{4})$/.exec(raw);
  if (!shape || (!shape[2] && !cued)) return false;
  const [, area = '', , group, serial] = shape;
  return (
    area !== '000' &&
    area !== '666' &&
    group !== '00' &&
    serial !== '0000' &&
    (area < '900' || cued || /^(?:[5-8]\d|9[0-24-9])$/.test(group ?? ''))
  );
}

// Country and length (ISO 13616 registry).
const lengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IR26IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20DZ26AO25BJ28BF28CV25CM27MA28MZ25SN28';

/** The length of the IBAN with which `raw` begins, spaces included (ISO 7064, mod 97); 0 where it is none. */
export function iban(raw: string): number {
  const at = lengths.indexOf(raw.slice(0, 2).toUpperCase());
  const size = at % 4 === 0 ? Number(lengths.slice(at + 2, at + 4)) : 0;
  let end = 0;
  let plain = '';
  while (plain.length < size && end < raw.length) {
    const character = raw[end++] as string;
    if (/[a-z\d]/i.test(character)) plain += character.toUpperCase();
  }
  if (!size || plain.length < size || /[a-z\d]/i.test(raw[end] ?? '')) return 0;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4))
    for (const digit of /\d/.test(character) ? character : String(character.charCodeAt(0) - 55))
      rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1 ? end : 0;
}

const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * A vehicle's number by its check digit (49 CFR 565.15); Europe's need none, so with the word beside it the shape will
 * do. 17 characters.
 */
export function vin(raw: string, cued: boolean): boolean {
  const plain = raw.toUpperCase();
  const count = plain.replace(/\D/g, '').length;
  if (count < 4 || count > 16) return false;
  const sum = [...plain].reduce(
    (total, character, at) => total + (values.indexOf(character) % 10) * (weights[at] ?? 0),
    0,
  );
  return plain[8] === '0123456789X'[sum % 11] || cued;
}
