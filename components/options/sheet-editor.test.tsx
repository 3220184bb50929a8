import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '../../lib/guardrails/rule.ts';
import type { WaysPolicy } from '../../lib/policy/desks-policy.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { deskSheet } from './desk-form.ts';
import { SheetEditor } from './sheet-editor.tsx';

/** Over the real sheet of desks; where it is saved to alone is stood in for. */
const save = vi.fn<(ways: WaysPolicy) => Promise<Message[]>>();
let root: ReturnType<typeof createRoot>;
let ways: WaysPolicy;

beforeEach(async () => {
  ways = {};
  save.mockReset().mockImplementation(async (next) => {
    ways = next;
    await draw();
    return [];
  });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  await draw();
  await act(async () => {
    const details = document.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
});
afterEach(() => act(async () => root.unmount()));

async function draw() {
  await act(async () =>
    root.render(
      <SheetEditor
        sheet={deskSheet(ways, defaultPolicy.routing)}
        title="Desks"
        choose="Desk"
        fresh="New desk"
        onSave={save}
      />,
    ),
  );
}
const labelled = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.getAttribute('for') ?? '') as HTMLInputElement;
};
async function fill(label: string, value: string) {
  const field = labelled(label);
  await act(async () => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
async function press(name: string) {
  await act(async () => {
    button(name)?.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
}
const status = () => document.querySelector('[role=status]')?.textContent;

test('what is wrong is said at its field and saved nowhere; mended, it is, and chosen', async () => {
  await fill('Name', 'Grid partner');
  await press('Save');
  expect(save).not.toHaveBeenCalled();
  const owner = labelled('Who answers for it');
  expect(owner.getAttribute('aria-invalid')).toBe('true');
  const said = owner.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(said)?.textContent).toBe('Must not be empty.');
  expect(status()).toBe('Not saved: see the marked fields.');
  await fill('Who answers for it', 'Partner desk');
  expect(owner.getAttribute('aria-invalid')).toBeNull();
  // The other one is still said.
  expect(labelled('Answers within (hours)').getAttribute('aria-invalid')).toBe('true');
  await fill('Answers within (hours)', '8');
  await press('Save');
  expect(ways.desks?.at(-1)).toMatchObject({ id: 'grid-partner', owner: 'Partner desk', hours: 8 });
  expect([labelled('Desk').value, status()]).toEqual(['grid-partner', 'Saved.']);
});

test('what was typed stays while another is looked at, is marked, and goes when it is undone', async () => {
  await fill('Name', 'Grid partner');
  await fill('Desk', 'legal');
  await fill('Name', 'Counsel');
  const names = () => [...labelled('Desk').querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(names()).toEqual(expect.arrayContaining(['New desk (not saved yet)', 'Legal (not saved yet)']));
  await fill('Desk', '');
  expect(labelled('Name').value).toBe('Grid partner');
  await fill('Desk', 'legal');
  expect(labelled('Name').value).toBe('Counsel');
  await press('Undo changes');
  expect(labelled('Name').value).toBe('Legal');
  expect(names()).toContain('Legal');
});

test('what cannot be saved stays as it was typed, with the reason', async () => {
  save.mockResolvedValue([{ key: 'forms_file_wrong' }]);
  await fill('Desk', 'legal');
  await fill('Name', 'Counsel');
  await press('Save');
  expect(status()).toContain('has an error: mend it first');
  expect(labelled('Name').value).toBe('Counsel');
});

test('taking away asks once more, and forgets the question when something else is done', async () => {
  await fill('Desk', 'legal');
  await press('Remove');
  expect(button('Really remove “Legal”')).toBeDefined();
  await fill('Desk', 'press');
  expect(button('Really')).toBeUndefined();
  await fill('Desk', 'legal');
  await press('Remove');
  await press('Really');
  expect(ways.desks?.some(({ id }) => id === 'legal')).toBe(false);
  expect([labelled('Desk').value, status()]).toEqual(['', '“Legal” is removed.']);
});
