import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';

/** What the first such element of the sidebar says, its white space as on the screen; null where there is none. */
export async function textOf(desk: Desk, selector: string): Promise<string | null> {
  const frame = await desk.sidebar();
  const read = (css: string) => document.querySelector<HTMLElement>(css)?.innerText ?? null;
  // The sidebar may just be another one.
  return (await frame.evaluate(read, selector).catch(() => null))?.replace(/\s+/g, ' ').trim() ?? null;
}

export async function countOf(desk: Desk, selector: string): Promise<number> {
  return (await desk.sidebar()).evaluate((css) => document.querySelectorAll(css).length, selector);
}

/** Waits until the first such element of the sidebar says all of this. */
export async function says(
  desk: Desk,
  selector: string,
  expected: readonly (string | RegExp)[],
  within = 10_000,
): Promise<void> {
  let text: string | null = null;
  const look = async () => {
    text = await textOf(desk, selector);
    const said = text;
    const all = said !== null && expected.every((each) => holds(said, each));
    return all || undefined;
  };
  await waitFor(look, `${selector} never said ${expected.join(', ')}`, within).catch((error) => {
    throw new Error(`${error.message}\nIt said:\n${text}`);
  });
}

function holds(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text.includes(expected.replace(/\s+/g, ' ')) : expected.test(text);
}

/** Waits until the sidebar shows so many of these. */
export async function shows(desk: Desk, selector: string, count: number): Promise<void> {
  let last = -1;
  const look = async () => {
    last = await countOf(desk, selector).catch(() => -1);
    return last === count || undefined;
  };
  await waitFor(look, `there never were ${count} of ${selector}`).catch((error) => {
    throw new Error(`${error.message} There were ${last}.`);
  });
}

/** Waits until what is asked for is this. */
export async function becomes<T>(ask: () => Promise<T>, expected: T, within = 20_000): Promise<void> {
  let last: T | undefined;
  const look = async () => {
    last = await ask();
    return last === expected || undefined;
  };
  await waitFor(look, `it never was ${JSON.stringify(expected)}`, within).catch((error) => {
    throw new Error(`${error.message} It was ${JSON.stringify(last)}.`);
  });
}

/** Chooses in a select of the sidebar, as somebody does who leaves the pointer alone. */
export async function choose(desk: Desk, selector: string, label: string): Promise<void> {
  const frame = await desk.sidebar();
  const look = () =>
    frame.evaluate(
      ([css, wanted]) => {
        const select = document.querySelector<HTMLSelectElement>(css);
        select?.focus();
        const to = [...(select?.options ?? [])].findIndex((option) => option.label === wanted);
        return select && to >= 0 ? to - select.selectedIndex : undefined;
      },
      [selector, label] as const,
    );
  const steps = await waitFor(look, `there was no ${label} in ${selector}`);
  for (let step = 0; step < Math.abs(steps); step++)
    await desk.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  const chosen = () =>
    frame.evaluate(
      (css) => document.querySelector<HTMLSelectElement>(css)?.selectedOptions[0]?.label ?? '',
      selector,
    );
  await becomes(chosen, label, 5000);
}

/** Clicks the button whose name begins so, as that of a lane does, which ends with how much is in it. */
export async function press(desk: Desk, beginning: string): Promise<void> {
  const frame = await desk.sidebar();
  const look = () =>
    frame.evaluate(
      (start) =>
        [...document.querySelectorAll('button')]
          .map((button) => button.innerText.trim())
          .find((name) => name.startsWith(start)),
      beginning,
    );
  await desk.click('button', await waitFor(look, `there was no button ${beginning}`));
}
