/** What X puts before a picture's ending for its size; the picture as it was uploaded has none. */
const size = /_(?:mini|normal|bigger|reasonably_small|x96|\d{2,4}x\d{2,4})(?=\.\w+$|$)/;

/** Which picture an address stands for, whatever its size: two addresses with one key show the very same upload. */
export function pictureKey(url: string): string {
  return url.replace(size, '');
}

/** The address of a picture in 48 × 48, the size that X itself shows beside posts; a few kilobytes. */
export function smallPicture(key: string): string {
  return key.replace(/(\.\w+)?$/, '_normal$1');
}
