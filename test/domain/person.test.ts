import { expect, test } from 'vitest';
import { normalAddress, sameAddress } from '../../src/domain/person.ts';

test.each([
  [' Ada.Byron@Example.COM ', 'ada.byron@example.com'],
  ['ada@EXÄMPLE.com', 'ada@xn--exmple-cua.com'],
  ['ada@xn--exmple-cua.com', 'ada@xn--exmple-cua.com'],
  ['ada+calendar@example.com', 'ada+calendar@example.com'],
  ['"a@b"@example.com', '"a@b"@example.com'],
  ['no address', 'no address'],
  ['', ''],
])('%j has one spelling', (written, spelled) => {
  expect(normalAddress(written)).toBe(spelled);
  expect(normalAddress(spelled)).toBe(spelled);
});

test('other people stay other people', () => {
  expect(sameAddress('a.da@example.com', 'ada@example.com')).toBe(false);
  expect(sameAddress('ada+x@example.com', 'ada@example.com')).toBe(false);
  expect(sameAddress('ADA@example.com', 'ada@Example.com')).toBe(true);
});
