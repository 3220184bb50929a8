import { avatar } from './avatar.ts';
import { entry } from './menus.ts';
import { session, switchAccount } from './session.ts';
import { words } from './words.ts';

/** What is to be done after another language or account was chosen. */
export type Changed = { language(): void; account(): void };

const languages = { en: 'English', ar: 'العربية', de: 'Deutsch', ja: '日本語' };

function keep(name: string, value: string): void {
  // X keeps such settings in cookies too, and the server reads them for the next document.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in Firefox ESR.
  document.cookie = `${name}=${value}; path=/; max-age=31536000`;
}

function setTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.colorScheme = theme;
  document.body.style.backgroundColor = theme === 'dark' ? '#000000' : '#FFFFFF';
  keep('theme', theme);
}

function setLanguage(lang: string): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  keep('lang', lang);
}

export const displayEntries = (changed: Changed): HTMLElement[] => [
  ...(['light', 'dark'] as const).map((theme) =>
    entry(words()[theme], () => setTheme(theme), `display-${theme}`),
  ),
  ...Object.entries(languages).map(([lang, label]) =>
    entry(
      label,
      () => {
        setLanguage(lang);
        changed.language();
      },
      `display-${lang}`,
    ),
  ),
];

export const accountEntries = (changed: Changed): HTMLElement[] =>
  session.accounts.map((account) =>
    entry(
      `@${account.handle}`,
      () => void switchAccount(account.id).then(changed.account),
      'UserCell',
      avatar(account.handle, account.name, 40, false),
    ),
  );
