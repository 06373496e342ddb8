import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ValidationError } from '../../src/domain/errors.ts';
import {
  formatGlobalId,
  type IdType,
  idTypes,
  parseGlobalId,
  parseIdOf,
} from '../../src/domain/global-id.ts';
import { accountNamePattern, parseRefKey, refKey } from '../../src/domain/ref.ts';

const type = fc.constantFrom<IdType>(...idTypes);
const account = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
/** Whatever a provider module may make up: slashes, colons, letters of any script. */
const refId = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .filter((text) => !/[\r\n\u2028\u2029]/.test(text));
const ref = fc.record({ account, id: refId });

const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('an id reads back as what it was made of', () => {
  fc.assert(
    fc.property(type, ref, (name, it) => {
      const text = formatGlobalId(name, it);
      expect(text).toMatch(/^[\w-]+$/);
      expect(parseGlobalId(text, 'id')).toEqual({ type: name, ...it });
      expect(parseIdOf(name, text, 'id')).toEqual(it);
    }),
  );
});

test('two things never share an id, nor a ref key', () => {
  fc.assert(
    fc.property(type, ref, type, ref, (name, one, otherName, other) => {
      const same = name === otherName && one.account === other.account && one.id === other.id;
      expect(formatGlobalId(name, one) === formatGlobalId(otherName, other)).toBe(same);
      expect(refKey(one) === refKey(other)).toBe(one.account === other.account && one.id === other.id);
    }),
  );
});

test('a ref key reads back as its ref', () => {
  fc.assert(
    fc.property(ref, (it) => {
      expect(parseRefKey(refKey(it))).toEqual(it);
    }),
  );
});

test('any other text is refused, naming the argument', () => {
  const text = fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (it) => {
      const error = refusal(() => parseGlobalId(it, 'input.id'));
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ code: 'VALIDATION', facts: { argument: 'input.id' } });
      if (it.length > 8) expect((error as Error).message).not.toContain(it);
    }),
  );
});

test('an id has one spelling only: a changed one is refused or means another thing', () => {
  fc.assert(
    fc.property(
      type,
      ref,
      fc.nat(),
      fc.constantFrom('A', 'w', '_', '=', ' ', '%', ''),
      (name, it, at, letter) => {
        const text = formatGlobalId(name, it);
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        if (changed === text) return;
        const error = refusal(() => expect(parseGlobalId(changed, 'id')).not.toEqual({ type: name, ...it }));
        if (error !== undefined) expect(error).toBeInstanceOf(ValidationError);
      },
    ),
  );
});

test.each([
  ['empty', ''],
  ['padded', `${formatGlobalId('Event', { account: 'sales', id: '1' })}=`],
  ['of another version', Buffer.from('2:Event:sales:1').toString('base64url')],
  ['of an unknown type', Buffer.from('1:Secret:sales:1').toString('base64url')],
  ['of an account that cannot be', Buffer.from('1:Event:Sales:1').toString('base64url')],
  ['without an id', Buffer.from('1:Event:sales:').toString('base64url')],
  [
    'in broken UTF-8',
    Buffer.concat([Buffer.from('1:Event:sales:'), Buffer.from([0xff])]).toString('base64url'),
  ],
  ['too long', formatGlobalId('Event', { account: 'sales', id: 'x'.repeat(1_800) })],
])('an id that is %s is refused', (_what, text) => {
  expect(refusal(() => parseGlobalId(text, 'id'))).toBeInstanceOf(ValidationError);
});

test('an id of another type is refused by name', () => {
  fc.assert(
    fc.property(type, type, ref, (name, wanted, it) => {
      if (name === wanted) return;
      const error = refusal(() => parseIdOf(wanted, formatGlobalId(name, it), 'input.eventTypeId'));
      expect((error as Error).message).toContain(wanted);
      expect((error as Error).message).toContain(name);
    }),
  );
});

test('account names are such that the first colon of a key divides it', () => {
  fc.assert(fc.property(fc.string(), (name) => !accountNamePattern.test(name) || !/[:/\s]/.test(name)));
});
