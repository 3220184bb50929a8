import { act, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { button, clear, draw, press, text } from '../customer/room-for-tests.tsx';
import { useFreshKey } from './fresh-key.ts';

afterEach(clear);

function Secret() {
  const [shown, setShown] = useState(false);
  return (
    <button type="button" onClick={() => setShown(true)}>
      {shown ? 'shown' : 'masked'}
    </button>
  );
}
function Room({ id }: { id: string }) {
  return (
    <div key={useFreshKey(id)} id="room">
      {id} <Secret />
    </div>
  );
}
const room = () => document.getElementById('room');

test('what nobody touched is changed in place', async () => {
  await draw(<Room id="one" />);
  const first = room();
  await draw(<Room id="two" />);
  expect(room()).toBe(first);
  expect(text()).toContain('two');
});

test('what was opened for one does not stay open for the next', async () => {
  await draw(<Room id="one" />);
  const first = room();
  await press('masked');
  await draw(<Room id="one" />);
  expect(button('shown')).toBeDefined();
  expect(room()).toBe(first);
  await draw(<Room id="two" />);
  expect(text()).toContain('masked');
  const second = room();
  expect(second).not.toBe(first);
  await draw(<Room id="three" />);
  expect(room()).toBe(second);
});

test.each(['pointerdown', 'keydown', 'focusin', 'wheel', 'scroll'])(
  '%s anywhere is a touch',
  async (type) => {
    await draw(<Room id="one" />);
    const first = room();
    await act(async () => document.body.dispatchEvent(new Event(type)));
    await draw(<Room id="two" />);
    expect(room()).not.toBe(first);
  },
);
