import { expect, test } from 'vitest';
import { textAt, withText } from './crm-settings.ts';

test('a field is read and written where it belongs, and what has no field stays', () => {
  const settings = { baseUrl: 'https://a.example', oidc: { issuer: 'https://b.example', scope: 'openid' } };
  expect(textAt(settings, 'oidc.issuer')).toBe('https://b.example');
  expect(textAt(settings, 'oidc.clientId')).toBe('');
  expect(textAt(settings, 'baseUrl.deeper')).toBe('');
  expect(withText(settings, 'oidc.clientId', 'clew')).toEqual({
    ...settings,
    oidc: { ...settings.oidc, clientId: 'clew' },
  });
  expect(withText({}, 'oidc.issuer', 'x')).toEqual({ oidc: { issuer: 'x' } });
});

test('an empty field is left out, and so is an object without any', () => {
  expect(withText({ baseUrl: 'x', queue: 'y' }, 'queue', '')).toEqual({ baseUrl: 'x' });
  expect(withText({ oidc: { issuer: 'x' } }, 'oidc.issuer', '')).toEqual({});
});

test('a name of the prototype is a name like any other', () => {
  expect(textAt({}, '__proto__.polluted')).toBe('');
});
