import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ZodType, z } from 'zod';
import { lazyList } from '../../src/kit/lazily.ts';
import { whole } from '../../src/kit/whole.ts';
import * as calcom from '../../src/providers/calcom/user.ts';
import * as managed from '../../src/providers/calplatform/managed-user.ts';
import * as epilotGroup from '../../src/providers/epilot/group.ts';
import * as epilot from '../../src/providers/epilot/user.ts';
import * as simplymeetTypes from '../../src/providers/simplymeet/event-types.ts';
import * as simplymeetEvents from '../../src/providers/simplymeet/events.ts';
import * as simplymeet from '../../src/providers/simplymeet/users.ts';
import * as vyte from '../../src/providers/vyte/user.ts';
import { everyQuery } from '../support/every-document.ts';
import { allProviders, startGateway } from '../support/gateway.ts';

const zone = 'Europe/Warsaw';

/** What lists are decoded by, as the whole thing and as what is read of it. */
const decoders: Readonly<Record<string, readonly [eager: ZodType, lazy: ZodType]>> = {
  'simplymeet UserDTO': both(simplymeet.userDTO(zone)),
  'simplymeet EventDTO': both(simplymeetEvents.eventDTO(zone)),
  'simplymeet EventTypeDTO': both(simplymeetTypes.eventTypeDTO(zone)),
  'vyte User': [vyte.UserAnswer, oneOf(vyte.LazyUserAnswers)],
  'calcom User': [calcom.UserFields, oneOf(calcom.LazyUserAnswers)],
  'calplatform ManagedUserOutput': both(managed.ManagedUserOutput),
  'epilot UserV2': both(epilot.UserV2),
  'epilot Group': both(epilotGroup.GroupDTO),
};

function both<T>(eager: ZodType<T>): readonly [ZodType, ZodType] {
  return [eager, oneOf(lazyList(eager))];
}

/** The one row of a list. */
function oneOf<T>(list: ZodType<T[]>): ZodType {
  return z
    .unknown()
    .transform((row): unknown => [row])
    .pipe(list)
    .transform(([row]) => row);
}

/** Everything that the stand-ins answer to every query there is. */
const rows: object[] = [];

beforeAll(async () => {
  const most = 1_000_000;
  const limits = { complexity: most, selections: most, tokens: most, documentCharacters: most, depth: 99 };
  const gateway = await startGateway({ only: allProviders, limits });
  const parse = JSON.parse;
  const seen = new Set<string>();
  const spy = vi.spyOn(JSON, 'parse').mockImplementation((body: string, reviver) => {
    if (!body.startsWith('{"data":')) seen.add(body);
    return parse(body, reviver) as unknown;
  });
  for (const query of everyQuery()) await gateway.ask(query);
  spy.mockRestore();
  for (const body of seen) collect(parse(body));
  await gateway.close();
});
afterAll(() => rows.splice(0));

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) rows.push(value);
  for (const inner of Object.values(value)) collect(inner);
}

test.each(Object.keys(decoders))('%s: rows read in full are what is decoded at once', (name) => {
  const [eager, lazy] = decoders[name] as readonly [ZodType, ZodType];
  let things = 0;
  for (const row of rows) {
    const [expected, actual] = [eager.safeParse(row), lazy.safeParse(row)];
    expect(actual.success).toBe(expected.success);
    if (expected.success) expect(whole(actual.data)).toEqual(whole(expected.data));
    if (expected.success) things += 1;
  }
  expect(things).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(500);
});
