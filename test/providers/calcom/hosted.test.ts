import { expect, test } from 'vitest';
import { calcom } from '../../../src/providers/calcom/index.ts';

const given = (origin: string) => ({
  credentials: { apiKey: 'cal_x' },
  settings: {},
  origin,
  keeps: false,
});

test.each(['https://api.cal.com', 'https://api.cal.com/v1', 'https://API.cal.com:443/v1/'])(
  'the hosted platform at %s lets nothing be changed',
  (origin) => {
    const withheld = calcom.withheld(given(origin));
    expect(Object.keys(withheld).sort()).toEqual(['createUser', 'deleteUser', 'updateUser']);
    expect(withheld.createUser).toBe('the hosted platform lets a user be read but not changed');
  },
);

test.each(['https://cal.example.com/api/v1', 'http://127.0.0.1:4103/v1', 'https://api.cal.com.example.com'])(
  'an instance of one’s own at %s has everything',
  (origin) => {
    expect(calcom.withheld(given(origin))).toEqual({});
  },
);

test('there is no instance by default', () => {
  expect(calcom.origin).toBeNull();
});
