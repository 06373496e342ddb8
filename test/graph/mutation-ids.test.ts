import { beforeAll, describe, expect, test } from 'vitest';
import { type Act, inputOf } from '../support/acts/act.ts';
import { actNamed, acts, actsOf, named, samples } from '../support/acts/index.ts';
import type { TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { type IdLeaf, idLeaves, withValue } from '../support/id-leaves.ts';
import { globalId, sales, support } from '../support/ids.ts';
import { mutationDocument, type PayloadAnswer, refusals } from '../support/mutations.ts';

const gatewayOf = useGateways();
const withIds = acts.filter(({ input }) => typeof input === 'function' || idLeaves(input).length > 0);
const single = actsOf('simplymeet').filter(({ bulk }) => bulk !== true);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await gatewayOf('simplymeet');
});

async function leavesOf(act: Act) {
  const input = await inputOf(act, await gatewayOf(act.provider));
  return { input, leaves: idLeaves(input) };
}

/** The refusals when one id of the sample's input is another one; nothing may be called. */
async function refusalsWith(act: Act, { path }: IdLeaf, id: string): Promise<string[]> {
  const own = await gatewayOf(act.provider);
  const input = withValue((await leavesOf(act)).input, path, id);
  own.calls();
  const answer = await own.data<PayloadAnswer>(mutationDocument(act.name), { input });
  expect(own.calls()).toEqual({});
  return refusals(answer, act.name);
}

/** Null where ids of the type are free texts and no word in their place names another route. */
function routeWord({ provider }: Act, { type }: IdLeaf): string | null {
  const words = samples.find((sample) => sample.provider === provider)?.routeWords;
  return words === undefined ? 'delete-list' : (words[type] ?? null);
}

/** Null where the provider has no such wrong id. */
type MakeWrong = (leaf: IdLeaf, act: Act) => string | null;

const wrong: readonly [string, MakeWrong][] = [
  ['of another type', ({ type, account }) => globalId(type === 'Poll' ? 'Event' : 'Poll', account, 501)],
  ['that is none', () => 'not-an-id'],
  ['that is empty', () => ''],
  ['of an unknown account', ({ type, id }) => globalId(type, 'elsewhere', id)],
  ['that climbs out of the path', ({ type, account }) => globalId(type, account, '12/../../x')],
  [
    'that names another route',
    (leaf, act) => {
      const word = routeWord(act, leaf);
      return word === null ? null : globalId(leaf.type, leaf.account, word);
    },
  ],
  ['with a newline', ({ type, account, id }) => globalId(type, account, `${id}\n`)],
  ['that is far too long', ({ type, account }) => globalId(type, account, '9'.repeat(5_000))],
];

describe.each(wrong)('an id %s is refused by its place, without a call', (_what, make) => {
  test.each(named(withIds))('%s', async (_, act) => {
    const { leaves } = await leavesOf(act);
    for (const leaf of leaves) {
      const id = make(leaf, act);
      if (id === null) continue;
      expect(await refusalsWith(act, leaf, id)).toEqual([`VALIDATION ${leaf.path.join('.')}`]);
    }
  });
});

describe('ids of two accounts in one act', () => {
  test.each(named(single))('%s', async (_, act) => {
    const { leaves } = await leavesOf(act);
    for (const leaf of leaves.slice(1)) {
      const [code, path] = (await refusalsWith(act, leaf, globalId(leaf.type, support, leaf.id)))
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

  test.each(single.map(({ name }) => name))('%s', async (name) => {
    const { input, leaves } = await leavesOf(actNamed('simplymeet', name));
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
