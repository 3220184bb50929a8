/**
 * A new operation id: a UUID of version 7 (RFC 9562, 5.7), 48 bits of time in milliseconds before 74 random ones. Ids that
 * were made one after the other sort so, in a CRM's index and log too.
 */
export function newOperationId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  // The version in the four bits behind the time, the variant in the two behind twelve random ones.
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The id of what follows from an operation, such as the link to the case that it made: always the same one, of version 8,
 * and so never that of an operation of its own.
 */
export function followingId(opId: string): string {
  return `${opId.slice(0, 14)}8${opId.slice(15)}`;
}
