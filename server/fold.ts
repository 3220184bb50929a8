/** Without case and accents, as customers.folded is kept: "Xóchitl" is found by "xochitl". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** What searching for a person looks through. */
export const foldPerson = (name: string, email: string | null): string => fold(`${name} ${email ?? ''}`);
