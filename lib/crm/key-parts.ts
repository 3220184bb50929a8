/** The two parts of a crmKey, for showing; the place is empty for a CRM on this device. */
export function partsOf(key: string): { adapter: string; place: string } {
  const [adapter = '', ...place] = key.split(' ');
  return { adapter, place: place.join(' ') };
}
