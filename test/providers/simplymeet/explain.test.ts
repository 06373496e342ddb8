import { expect, test } from 'vitest';
import { explain } from '../../../src/providers/simplymeet/errors.ts';
import { operations } from '../../../src/providers/simplymeet/operations.ts';

const refusal = { operation: operations.editEvent };

test('the provider’s own words, as long as they are plain', () => {
  expect(explain(403, { message: 'Access denied' }, refusal)).toEqual({
    code: 'FORBIDDEN',
    message: 'Access denied',
  });
  expect(explain(404, { message: 'Event not found' }, refusal).message).toBe('Event not found');
  for (const message of [
    'Key 5f0c2ab81e77a0 is unknown',
    'Use abcdefghijklmnopqrstuvwxyz',
    'a <b>c</b>',
    'x@y.example',
    '   ',
    7,
  ]) {
    expect(explain(422, { message }, refusal).message).toBe('SimplyMeet.me answered 422.');
  }
  expect(explain(402, undefined, refusal).code).toBe('FORBIDDEN');
  expect(explain(410, undefined, refusal).code).toBe('NOT_FOUND');
  expect(explain(418, undefined, refusal).code).toBe('BAD_UPSTREAM');
});

test('problems by field, in PHP’s brackets too, and none under a name that could be data', () => {
  const errors = {
    'invitee[fullName]': ['This value should not be blank.', 'Too <b>short</b>'],
    'availability[2].date': 'This date is over.',
    'CANARY-key-1 ': ['x'],
    'a.b.c.d.e.f.g.h.i': ['x'],
    notes: { deep: true },
  };
  expect(explain(422, { message: 'Invalid arguments', errors }, refusal).fields).toEqual([
    { path: ['invitee', 'name'], message: 'This value should not be blank.' },
    { path: ['invitee', 'name'], message: 'SimplyMeet.me refused this value.' },
    { path: ['options', '2'], message: 'This date is over.' },
    { path: ['notes'], message: 'SimplyMeet.me refused this value.' },
  ]);
  expect(explain(500, { errors }, refusal).fields).toBeUndefined();
  const ballot = {
    errors: { availability: ['Not yours.'], 'availability.1': ['Gone.'], uuid: ['Unknown.'] },
  };
  expect(explain(422, ballot, { operation: operations.createPollResult }).fields).toEqual([
    { path: ['optionIds'], message: 'Not yours.' },
    { path: ['optionIds', '1'], message: 'Gone.' },
    { path: ['optionIds'], message: 'Unknown.' },
  ]);
});
