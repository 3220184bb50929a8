import { describe, expect, it } from 'vitest';
import { catalogue, localeNames } from '../../scripts/locales.ts';
import { sources, withoutComments } from '../support/sources.ts';

const english = await catalogue('en');
const keys = new Set(Object.keys(english));
const others = (await localeNames()).filter((name) => name !== 'en');
const pluralForm = /_(?:zero|one|two|few|many|other)$/;
const plurals = [...sources.values()].flatMap((text) =>
  [...withoutComments(text).matchAll(/\bplural\(\s*'(\w+)'/g)].map(([, key = '']) => key),
);

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

const base = (key: string) => key.replace(pluralForm, '');
/** Languages differ in how many forms a plural has; "sidebar_as_other" only ends like one. */
const isPlural = (key: string) => pluralForm.test(key) && plurals.includes(base(key));

describe.each(others)('locale %s', async (locale) => {
  const texts = await catalogue(locale);

  it('has the keys of en, and the plural forms of its own language', () => {
    const singles = (from: Record<string, string>) =>
      Object.keys(from)
        .filter((key) => !isPlural(key))
        .sort();
    expect(singles(texts)).toEqual(singles(english));
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of plurals) {
      const forms = categories.filter((form) => `${key}_${form}` in texts);
      // Without a form of its own, zero is said by the general one.
      expect(forms, key).toEqual(expect.arrayContaining(categories.filter((form) => form !== 'zero')));
    }
    const known = new Set(plurals.flatMap((key) => categories.map((form) => `${key}_${form}`)));
    expect(Object.keys(texts).filter((key) => isPlural(key) && !known.has(key))).toEqual([]);
  });

  it('fills in what en fills in', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      const model = english[key] ?? english[`${base(key)}_other`] ?? '';
      // A form for exactly one or two may say the number in words.
      const found = placeholders(text);
      const wanted = placeholders(model);
      if (/_(?:zero|one|two)$/.test(key)) expect(wanted, key).toEqual(expect.arrayContaining(found));
      else expect(found, key).toEqual(wanted);
    }
  });
});

/** Quoted words and templates of the sources that look like a key: they begin as a key of the catalogue does. */
const prefixes = [...new Set([...keys].map((key) => key.split('_')[0]))].join('|');
const literals = new Map<string, string>();
const templates = new Map<string, string>();
for (const [path, text] of sources) {
  const code = withoutComments(text);
  for (const [, , key = ''] of code.matchAll(
    new RegExp(`(['"\`]|__MSG_)((?:${prefixes})_\\w+?)(?:\\1|__)`, 'g'),
  ))
    literals.set(key, path);
  for (const [, template = ''] of code.matchAll(new RegExp(`\`((?:${prefixes})_[^\`]*\\$\\{[^\`]*)\``, 'g')))
    templates.set(template, path);
}
const patterns = [...templates.keys()].map(
  (template) => new RegExp(`^${template.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '\\w+')}$`),
);

it('every key that the sources name is in en', () => {
  expect(literals.size).toBeGreaterThan(150);
  const unknown = [...literals].filter(([key]) => !keys.has(key) && !keys.has(`${key}_other`));
  expect(unknown).toEqual([]);
});

it('every key that the sources build has at least one text in en', () => {
  const empty = [...templates].filter(([,], index) => ![...keys].some((key) => patterns[index]?.test(key)));
  expect(empty).toEqual([]);
});

it('every text of en is used', () => {
  const unused = [...keys].filter(
    (key) => !literals.has(key) && !isPlural(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
