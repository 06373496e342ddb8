import { afterAll, expect, test } from 'vitest';
import { operations } from '../../../src/providers/simplymeet/operations.ts';
import { type Row, useSandbox } from './rig.ts';

const rig = useSandbox();
const window = { offset: 0, limit: 20 };
const native = { filter: {}, order: null } as const;
const page = [
  ['page', '1'],
  ['onPage', '20'],
];
const byId = [
  ['orderField', 'id'],
  ['orderDirection', 'asc'],
];
const reached = new Set<string | null>();

const reads: readonly Row[] = [
  ['getViewer', (v) => v.getViewer(), [['getCurrentUser']]],
  ['listOrganizations', (v) => v.listOrganizations(null, window), [['getCurrentUser']]],
  ['getOrganizations', (v) => v.getOrganizations(['3', '4']), [['getCurrentUser']]],
  ['listUsers', (v) => v.listUsers(native, window), [['getUserList']]],
  ['getUsers', (v) => v.getUsers(['17', '99']), [['getUserList']]],
  ['listEvents', (v) => v.listEvents(native, window), [['getListOfEvents', { query: [...page, ...byId] }]]],
  [
    'listEvents, sorted and by every filter',
    (v) =>
      v.listEvents(
        {
          filter: {
            ids: [{ account: 'sales-meet', id: '9001' }],
            uuid: 'u-1',
            state: 'new',
            paymentStatus: 'paid',
            eventTypeKind: 'ROUND_ROBIN',
            invitee: 'maria & co',
            eventTypes: [
              { account: 'sales-meet', id: '301' },
              { account: 'sales-meet', id: '302' },
            ],
            hosts: [{ account: 'sales-meet', id: '17' }],
            tags: [{ account: 'sales-meet', id: '71' }],
            scheduledAtFrom: '2026-03-01',
            scheduledAtTo: '2026-03-31',
          },
          order: { field: 'STARTS_AT', direction: 'DESC' },
        },
        { offset: 40, limit: 20 },
      ),
    [
      [
        'getListOfEvents',
        {
          query: [
            ['page', '3'],
            ['onPage', '20'],
            ['orderField', 'scheduledAt'],
            ['orderDirection', 'desc'],
            ['filter[ids][]', '9001'],
            ['filter[uuid]', 'u-1'],
            ['filter[state]', 'new'],
            ['filter[paymentStatus]', 'paid'],
            ['filter[eventTypeType]', 'round-robin'],
            ['filter[invitee]', 'maria & co'],
            ['filter[eventTypeList][]', '301'],
            ['filter[eventTypeList][]', '302'],
            ['filter[userList][]', '17'],
            ['filter[organizationTagList][]', '71'],
            ['filter[scheduledAtFrom]', '2026-03-01'],
            ['filter[scheduledAtTo]', '2026-03-31'],
          ],
        },
      ],
    ],
  ],
  ['getEvents, one', (v) => v.getEvents(['9001']), [['getEvent', { params: { id: 9001 } }]]],
  [
    'getEvents, two',
    (v) => v.getEvents(['9002', '9001', '9002']),
    [
      [
        'getListOfEvents',
        {
          query: [
            ['page', '1'],
            ['onPage', '100'],
            ...byId,
            ['filter[ids][]', '9002'],
            ['filter[ids][]', '9001'],
          ],
        },
      ],
    ],
  ],
  [
    'listEventTypes',
    (v) =>
      v.listEventTypes(
        {
          filter: {
            ids: [{ account: 'sales-meet', id: '301' }],
            kind: 'COLLECTIVE',
            mine: true,
            editable: false,
          },
          order: { field: 'POSITION', direction: 'ASC' },
        },
        window,
      ),
    [
      [
        'getListOfEventTypes',
        {
          query: [
            ...page,
            ['orderField', 'position'],
            ['orderDirection', 'asc'],
            ['filter[ids][]', '301'],
            ['filter[type]', 'collective'],
            ['filter[forCurrentUser]', '1'],
            ['filter[manageRoundRobin]', '0'],
          ],
        },
      ],
    ],
  ],
  ['getEventTypes, one', (v) => v.getEventTypes(['301']), [['getEventType', { params: { id: 301 } }]]],
  ['getEventTypes, two', (v) => v.getEventTypes(['301', '302']), [['getListOfEventTypes']]],
  [
    'getEventTypeAvailability',
    (v) =>
      v.getEventTypeAvailability('301', {
        from: '2026-03-02',
        to: '2026-03-03',
        timeZone: 'Europe/Oslo',
        durationId: '601',
        userId: '17',
      }),
    [
      [
        'getEventTypeAvailability',
        {
          params: { id: 301 },
          query: [
            ['startDate', '2026-03-02'],
            ['endDate', '2026-03-03'],
            ['timezone', 'Europe/Oslo'],
            ['durationId', '601'],
            ['userId', '17'],
          ],
        },
      ],
    ],
  ],
  [
    'listEventTypeTags',
    (v) => v.listEventTypeTags('301'),
    [['getEventTypeTagList', { params: { eventTypeId: 301 } }]],
  ],
  ['listTags', (v) => v.listTags(), [['getUserEventTypeTagList']]],
  [
    'listPolls',
    (v) => v.listPolls({ filter: {}, order: { field: 'CREATED_AT', direction: 'DESC' } }, window),
    [['getListOfPolls', { query: [...page, ['orderField', 'createdAt'], ['orderDirection', 'desc']] }]],
  ],
  ['getPolls, one', (v) => v.getPolls(['501']), [['retrievePollById', { params: { id: 501 } }]]],
  [
    'getOrganizationCancellationPolicy',
    (v) => v.getOrganizationCancellationPolicy(),
    [['getOrganizationCancellationPolicy']],
  ],
  ['getUserCancellationPolicy', (v) => v.getUserCancellationPolicy(), [['getUserCancellationPolicy']]],
  ['getIntegrations', (v) => v.getIntegrations(), [['getListOfIntegrations']]],
  ['listAclRules', (v) => v.listAclRules(), [['getListOfAclRules']]],
];

test.each(reads)('%s', async (_, act, expected) => {
  await act(rig.verbs());
  expect(rig.sent()).toMatchObject(expected.map(([operation, sent]) => ({ operation, ...sent })));
  for (const operation of rig.calls()) reached.add(operation);
});

afterAll(() => {
  const all = Object.values(operations).filter(({ kind }) => kind === 'read');
  expect([...reached].sort()).toEqual(all.map(({ name }) => name).sort());
});
