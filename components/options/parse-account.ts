/** "@Halden", "Halden" or a profile's address, as pasted → "Halden"; null where it is none of these. */
export function parseHandle(text: string): string | null {
  const address = /^(?:https?:\/\/)?(?:(?:www|mobile|pro)\.)?(?:x|twitter)\.com\/@?(\w{1,15})(?:[/?#].*)?$/i;
  const trimmed = text.trim();
  const handle = address.exec(trimmed)?.[1] ?? trimmed.replace(/^@/, '');
  return /^\w{1,15}$/.test(handle) ? handle : null;
}

/** The digits of a numeric X id; '' for none given; null where it is something else. */
export function parseId(text: string): string | null {
  const id = text.trim();
  return /^\d{0,20}$/.test(id) ? id : null;
}
