import type { Page } from '@playwright/test';
import type { Marionette } from './marionette.ts';
import { waitFor } from './wait-for.ts';
import { type Words, wordsOf } from './words.ts';

/** The options page as a person uses it, in either browser. */
export interface OptionsPage {
  fill(selector: string, index: number, value: string): Promise<void>;
  /** The button of this name; of several, the one at this place. */
  press(button: string, index?: number): Promise<void>;
  /** Of the choices, the one whose label begins so. */
  choose(label: string): Promise<void>;
  text(): Promise<string>;
  words: Words;
}

/** Says who the CEO is and who answers, and loads the demo customers. */
export async function setUpClew(
  page: OptionsPage,
  ceo = { id: '1500000000000000001', handle: 'mirahalden' },
): Promise<void> {
  const handles = 'input[data-handle]';
  const ids = 'fieldset input[inputmode="numeric"]:not([type="number"])';
  await page.fill(handles, 0, `@${ceo.handle}`);
  await page.fill(ids, 0, ceo.id);
  await page.fill(handles, 1, 'https://x.com/HaldenHelp');
  await page.fill(ids, 1, '1500000000000000003');
  await page.press(page.words('options_add'), 1);
  await page.fill(handles, 2, 'HaldenEnergy');
  await page.fill(ids, 2, '1500000000000000002');
  await page.fill('input[autocomplete="name"], input[name="agent"]', 0, 'Jo Park');
  await page.press(page.words('options_save'));
  await reads(page, page.words('options_status_saved'));
  await page.press(page.words('options_demo'));
  await reads(page, page.words('options_demo_done'));
}

/** Connects to a CRM that speaks the open interface, as the page's own buttons do, and tests that as whom. */
export async function connectOpenCrm(
  page: OptionsPage,
  crm: { url: string; token: string; agent: string },
): Promise<void> {
  const { words } = page;
  await page.choose(words('room_crm_open'));
  await page.fill('input[placeholder="https://crm.example.com"]', 0, crm.url);
  await page.press(words('room_crm_use'));
  await reads(page, words('room_crm_secret'));
  await page.press(words('room_crm_test'));
  await reads(page, words('crm_error_signed_out'));
  await page.fill('input[type="password"]', 0, crm.token);
  await page.press(words('room_crm_keep_secret'));
  await reads(page, words('room_crm_secret_kept'));
  await page.press(words('room_crm_test'));
  await reads(page, words('room_crm_reached', { name: crm.agent, role: words('room_crm_role_agent') }));
}

export async function reads(page: OptionsPage, expected: string): Promise<void> {
  await waitFor(
    async () => (await page.text()).includes(expected) || undefined,
    `the options page never read "${expected}"`,
  );
}

export function chromiumOptions(page: Page, lang = 'en'): OptionsPage {
  return {
    words: wordsOf(lang),
    fill: (selector, index, value) => page.locator(selector).nth(index).fill(value),
    press: (name, index = 0) => page.getByRole('button', { name, exact: true }).nth(index).click(),
    choose: (label) => page.getByRole('radio', { name: new RegExp(`^${label}`) }).check(),
    text: () => page.locator('body').innerText(),
  };
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export async function firefoxOptions(
  marionette: Marionette,
  origin: string,
  lang = 'en',
): Promise<OptionsPage> {
  await marionette.send('WebDriver:Navigate', { url: `${origin}/options.html` });
  const find = (using: string, value: string, index = 0): Promise<string> =>
    waitFor(async () => {
      const found = (await marionette.send('WebDriver:FindElements', { using, value })) as Record<
        string,
        string
      >[];
      return found[index]?.[elementKey];
    }, `the options page has no ${value}`);
  return {
    words: wordsOf(lang),
    async fill(selector, index, text) {
      const id = await find('css selector', selector, index);
      await marionette.send('WebDriver:ElementClear', { id });
      await marionette.send('WebDriver:ElementSendKeys', { id, text });
    },
    async press(name, index = 0) {
      await marionette.send('WebDriver:ElementClick', {
        id: await find('xpath', `//button[normalize-space()="${name}"][not(@disabled)]`, index),
      });
    },
    async choose(label) {
      const id = await find('xpath', `//label[starts-with(normalize-space(), "${label}")]`);
      await marionette.send('WebDriver:ElementClick', { id });
    },
    text: async () => String(await marionette.run('return document.body.innerText')),
  };
}
