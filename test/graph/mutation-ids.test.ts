import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type IdLeaf, idLeaves, withValue } from '../support/id-leaves.ts';
import { globalId, sales, support } from '../support/ids.ts';
import {
  type MutationSample,
  mutationDocument,
  mutationSamples,
  type PayloadAnswer,
  refusals,
} from '../support/mutations.ts';

let gateway: TestGateway;
let samples: readonly MutationSample[];

beforeAll(async () => {
  gateway = await startGateway();
  samples = await mutationSamples(gateway);
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control.reset());

const bulk = ['eventsCancel', 'eventsDelete', 'eventsMarkNoShow'];
const names = Object.keys(schema.getMutationType()?.getFields() ?? {});

const leavesOf = (name: string) => {
  const sample = samples.find((it) => it.name === name);
  return { input: sample?.input, leaves: idLeaves(sample?.input) };
};

/** The refusals when one id of the sample's input is another one; nothing may be called. */
async function refusalsWith(name: string, { path }: IdLeaf, id: string): Promise<string[]> {
  const input = withValue(leavesOf(name).input, path, id);
  gateway.calls();
  const answer = await gateway.data<PayloadAnswer>(mutationDocument(name), { input });
  expect(gateway.calls()).toEqual({});
  return refusals(answer, name);
}

const wrong: readonly [string, (leaf: IdLeaf) => string][] = [
  ['of another type', ({ type, account }) => globalId(type === 'Poll' ? 'Event' : 'Poll', account, 501)],
  ['that is none', () => 'not-an-id'],
  ['that is empty', () => ''],
  ['of an unknown account', ({ type, id }) => globalId(type, 'elsewhere', id)],
  ['that climbs out of the path', ({ type, account }) => globalId(type, account, '12/../../x')],
  ['that names another route', ({ type, account }) => globalId(type, account, 'delete-list')],
  ['with a newline', ({ type, account, id }) => globalId(type, account, `${id}\n`)],
  ['that is far too long', ({ type, account }) => globalId(type, account, '9'.repeat(5_000))],
];

describe.each(wrong)('an id %s is refused by its place, without a call', (_what, make) => {
  test.each(names)('%s', async (name) => {
    const { leaves } = leavesOf(name);
    for (const leaf of leaves) {
      expect(await refusalsWith(name, leaf, make(leaf))).toEqual([`VALIDATION ${leaf.path.join('.')}`]);
    }
  });
});

describe('ids of two accounts in one act', () => {
  test.each(names.filter((name) => !bulk.includes(name)))('%s', async (name) => {
    const { leaves } = leavesOf(name);
    for (const leaf of leaves.slice(1)) {
      const [code, path] = (await refusalsWith(name, leaf, globalId(leaf.type, support, leaf.id)))
        .join()
        .split(' ');
      expect(code).toBe('VALIDATION');
      expect(leaf.path.join('.')).toContain(path);
    }
  });
});

/** What the provider says of an id that it does not have: in a path NOT_FOUND, in a body a refusal of that place. */
const unknown: Readonly<Record<string, readonly string[]>> = {
  eventCreate: ['VALIDATION input.eventTypeId'],
  eventUpdate: ['NOT_FOUND -'],
  eventNotesUpdate: ['NOT_FOUND -'],
  eventReschedule: ['NOT_FOUND -', 'VALIDATION input.eventTypeId', 'VALIDATION input.userId'],
  eventCancel: ['NOT_FOUND -'],
  eventDelete: ['NOT_FOUND -'],
  eventMarkNoShow: ['NOT_FOUND -'],
  eventNotificationResend: ['NOT_FOUND -'],
  eventParticipantsInvite: ['NOT_FOUND -'],
  availabilityRuleSave: ['VALIDATION input.eventTypeIds.0'],
  singleUseLinkCreate: ['NOT_FOUND -'],
  eventTypeTagAdd: ['NOT_FOUND -', 'NOT_FOUND -'],
  eventTypeTagRemove: ['NOT_FOUND -', 'NOT_FOUND -'],
  tagCreate: [],
  tagUpdate: ['NOT_FOUND -'],
  tagDelete: ['NOT_FOUND -'],
  pollCreate: ['VALIDATION input.eventTypeId'],
  pollVote: ['NOT_FOUND -', 'VALIDATION input.optionIds.1'],
  pollDelete: ['NOT_FOUND -'],
  organizationCancellationPolicyUpdate: [],
  userCancellationPolicyUpdate: [],
};

describe('an id that the provider does not have', () => {
  const strange = ({ type, account, id }: IdLeaf, index: number): string => {
    if (type !== 'PollOption') return globalId(type, account, 424242);
    const [poll, uuid, option] = id.split('/');
    return globalId(type, account, index === 0 ? `${poll}/00-0/${option}` : `${poll}/${uuid}/424242`);
  };

  test.each(names.filter((name) => !bulk.includes(name)))('%s', async (name) => {
    const { input, leaves } = leavesOf(name);
    const said: string[] = [];
    for (const [index, leaf] of leaves.entries()) {
      const options = leaf.type === 'PollOption' && index === 0 ? { optionIds: [strange(leaf, 0)] } : {};
      const changed = { ...(withValue(input, leaf.path, strange(leaf, index)) as object), ...options };
      const answer = await gateway.data<PayloadAnswer>(mutationDocument(name), { input: changed });
      said.push(...refusals(answer, name));
    }
    expect(said).toEqual(unknown[name]);
  });

  test.each([
    ['eventsCancel', 'NOT_FOUND'],
    ['eventsMarkNoShow', 'NOT_FOUND'],
    ['eventsDelete', null],
  ])('%s answers %s for it and does the others', async (name, code) => {
    const ids = [
      globalId('Event', sales, 9010),
      globalId('Event', sales, 424242),
      globalId('Event', support, 9010),
    ];
    const document = mutationDocument(name, 'results { id event { id } error { code } }');
    const answer = await gateway.data<
      Record<string, { results: { id: string; error: { code: string } | null }[] }>
    >(document, { input: { ids } });
    expect(answer[name]?.results.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      [ids[0], null],
      [ids[1], code],
      [ids[2], null],
    ]);
  });
});
