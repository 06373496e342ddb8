import type { SandboxAccount } from '../provider.ts';

/** What is peculiar to each of the two organizations behind the one server. */
export interface Profile extends SandboxAccount {
  readonly credentials: { readonly token: string };
  readonly settings: { readonly publicActs: boolean };
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly type: 'Vendor' | 'Partner';
    readonly slug: string;
  };
  /** Epoch milliseconds; its first user came then. */
  readonly founded: number;
  /** Sizes at scale 1. */
  readonly sizes: { readonly users: number; readonly groups: number };
  /** Full name and e-mail of those who come first; the very first is the user behind the token. */
  readonly people: readonly (readonly [fullName: string, email: string])[];
  /** The others are every second invented person from this one on, so that no two organizations invent the same. */
  readonly inventedFrom: 0 | 1;
  readonly groups: readonly string[];
  /** Id of the n-th user, counting from 1. The document says only that ids are texts. */
  userId(n: number): string;
}

/** The n-th id of a kind, in the form of a random one. */
export const uuidOf = (kind: string, n: number): string =>
  `${kind}-0000-4000-a000-${n.toString(16).padStart(12, '0')}`;

/**
 * Ada works for both; ids of groups overlap on purpose, so that what mixes accounts up gets another thing, not a 404
 * by luck.
 */
export const profiles: readonly Profile[] = [
  {
    name: 'north-epilot',
    label: 'North energy',
    credentials: { token: 'CANARY-epilot-token-north-3d91f0' },
    settings: { publicActs: true },
    organization: { id: '739224', name: 'North energy', type: 'Vendor', slug: 'north-energy' },
    founded: Date.parse('2024-01-10T07:30:00Z'),
    sizes: { users: 40, groups: 8 },
    people: [
      ['Ada Byron', 'ada.byron@example.com'],
      ['Grace Hopper', 'grace.hopper@example.com'],
    ],
    inventedFrom: 0,
    groups: [
      'Finance',
      'Sales',
      'Support',
      'Operations',
      'Legal',
      'Marketing',
      'Field service',
      'Management',
    ],
    userId: (n) => String(10_014 + n),
  },
  {
    name: 'solar-epilot',
    label: 'Solar works',
    credentials: { token: 'CANARY-epilot-token-solar-a8c277' },
    settings: { publicActs: true },
    organization: { id: '815001', name: 'Solar works', type: 'Partner', slug: 'solar-works' },
    founded: Date.parse('2024-09-02T06:00:00Z'),
    sizes: { users: 14, groups: 4 },
    people: [
      ['Donald Knuth', 'donald.knuth@example.com'],
      ['Ada Byron', 'ada.byron@example.com'],
    ],
    inventedFrom: 1,
    groups: ['Installers', 'Planning', 'Sales', 'Warehouse'],
    userId: (n) => uuidOf('b7e1c0de', n),
  },
];
