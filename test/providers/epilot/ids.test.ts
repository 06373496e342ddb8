import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ValidationError } from '../../../src/domain/errors.ts';
import { formatGlobalId, parseIdOf } from '../../../src/domain/global-id.ts';
import {
  addresses,
  fitsPath,
  readSettingAddress,
  settingAddress,
} from '../../../src/providers/epilot/ids.ts';

const name = (most: number) =>
  fc
    .string({ minLength: 1, maxLength: most, unit: 'grapheme' })
    .filter((text) => fitsPath(text) && [...text].length <= most);

test('a setting’s address holds whatever a scope and a key hold', () => {
  fc.assert(
    fc.property(name(64), name(128), (scope, key) => {
      const address = settingAddress(scope, key);
      expect(address).toMatch(addresses.Setting);
      expect(readSettingAddress(address)).toEqual({ scope, key });
    }),
  );
});

test('no two settings share one', () => {
  fc.assert(
    fc.property(name(8), name(8), name(8), name(8), (a, b, c, d) => {
      expect(settingAddress(a, b) === settingAddress(c, d)).toBe(a === c && b === d);
    }),
  );
});

test('the longest names make an id that can be read again', () => {
  for (const letter of ['x', 'ü', '漢', '/']) {
    const ref = { account: 'a'.repeat(40), id: settingAddress(letter.repeat(64), letter.repeat(128)) };
    expect(parseIdOf('Setting', formatGlobalId('Setting', ref), 'id')).toEqual(ref);
  }
});

test.each([
  ['User', '10015'],
  ['User', '123e4567-e89b-12d3-a456-426614174000'],
  ['Group', 'g-7'],
  ['Navigation', '5gbe4nkp6jsfq'],
  ['Passkey', 'k'.repeat(512)],
  ['Setting', 'calendar/visible_calendars'],
] as const)('%s %s is an address', (type, id) => {
  expect(addresses[type].test(id)).toBe(true);
});

test.each([
  ['User', 'me'],
  ['User', 'invite'],
  ['User', 'a:b'],
  ['User', 'a,b'],
  ['Passkey', 'a+b'],
  ['Setting', 'a/b/c'],
  ['Setting', './b'],
  ['Setting', 'a/..'],
  ['Setting', 'a/b c'],
] as const)('%s %s is none', (type, id) => {
  expect(addresses[type].test(id)).toBe(false);
});

test.each(['.', '..', '../x', 'x/..', 'a/../b', 'a/./b', '..\\x', 'x\\..', '../../v1/groups'])(
  '%s goes up a path, encoded or not',
  (text) => {
    expect(fitsPath(text)).toBe(false);
    expect(() => readSettingAddress(settingAddress(text, 'key'))).toThrow(ValidationError);
    expect(() => readSettingAddress(settingAddress('scope', text))).toThrow(ValidationError);
  },
);

test.each(['..a', 'a..', '...', 'a/b', '%2e%2e', 'a:b', 'a.b@example.com'])('%s does not', (text) => {
  expect(fitsPath(text)).toBe(true);
});
