const hidden = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const digit = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
const other =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF٠-٩۰-۹०-९০-৯๐-๙０-９\u00A0\u2007-\u2011\u202F]/;

/**
 * `text` as its reader sees it: without characters that show nothing, digits of any script as 0–9, every space and hyphen
 * the plain one. `at` gives an offset's place in the original.
 */
export function readable(text: string): { text: string; at: (offset: number) => number } {
  if (!other.test(text)) return { text, at: (offset) => offset };
  const plain = text
    .replace(digit, (one) =>
      String(
        (one.charCodeAt(0) -
          (one > '\uFF00'
            ? 0xff10
            : one >= '๐'
              ? 0xe50
              : one >= '০'
                ? 0x9e6
                : one >= '०'
                  ? 0x966
                  : one >= '۰'
                    ? 0x6f0
                    : 0x660)) %
          10,
      ),
    )
    .replace(/[\u00A0\u2007-\u200A\u202F]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
  const places: number[] = [];
  let out = '';
  let from = 0;
  for (const match of plain.matchAll(hidden)) {
    for (let at = from; at < match.index; at++) places.push(at);
    out += plain.slice(from, match.index);
    from = match.index + 1;
  }
  for (let at = from; at < plain.length; at++) places.push(at);
  out += plain.slice(from);
  return { text: out, at: (offset) => places[offset] ?? text.length };
}
