import type { SandboxAccount } from '../provider.ts';

/** What is peculiar to each of the two organizations behind the one server. */
export interface Profile extends SandboxAccount {
  readonly credentials: { readonly apiKey: string };
  readonly settings: { readonly zone: string };
  readonly organization: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly locale: string;
  };
  /** Sizes at scale 1. */
  readonly sizes: { readonly events: number; readonly eventTypes: number; readonly polls: number };
  /** Full name and e-mail; the first is the user behind the key. Ids count from 17. */
  readonly people: readonly (readonly [fullName: string, email: string])[];
  /** Ids count from 71. The last one is not enabled. */
  readonly tags: readonly string[];
}

/**
 * Ids of the two overlap on purpose: what mixes accounts up gets another thing, not a 404 by luck.
 * Ada and Grace work for both; the desk writes Grace's address with capitals.
 */
export const profiles: readonly Profile[] = [
  {
    name: 'sales-meet',
    label: 'Sales calendar',
    credentials: { apiKey: 'CANARY-simplymeet-key-sales-5f0c2a' },
    settings: { zone: 'UTC' },
    organization: { id: 3, slug: 'analytical-engines', name: 'Analytical Engines', locale: 'en' },
    sizes: { events: 60, eventTypes: 6, polls: 4 },
    people: [
      ['Ada Byron', 'ada.byron@example.com'],
      ['Grace Hopper', 'grace.hopper@example.com'],
      ['Alan Turing', 'alan.turing@example.com'],
      ['Katherine Johnson', 'katherine.johnson@example.com'],
      ['Zoë Łukasiewicz', 'zoe.lukasiewicz@example.com'],
    ],
    tags: ['Inbound', 'Outbound', 'Enterprise', 'Renewal', 'Retired'],
  },
  {
    name: 'support-meet',
    label: 'Support desk',
    credentials: { apiKey: 'CANARY-simplymeet-key-support-b81e77' },
    settings: { zone: 'Europe/Warsaw' },
    organization: { id: 4, slug: 'night-desk', name: 'Night Desk', locale: 'pl' },
    sizes: { events: 140, eventTypes: 9, polls: 6 },
    people: [
      ['Margaret Hamilton', 'margaret.hamilton@example.com'],
      ['Grace Hopper', 'Grace.Hopper@Example.com'],
      ['Barbara Liskov', 'barbara.liskov@example.com'],
      ['Ada Byron', 'ada.byron@example.com'],
      ['Radia Perlman', 'radia.perlman@example.com'],
      ['Donald Knuth', 'donald.knuth@example.com'],
      ['Frances Allen', 'frances.allen@example.com'],
      ['Edsger Dijkstra', 'edsger.dijkstra@example.com'],
    ],
    tags: ['Urgent', 'Onboarding', 'Billing', 'Bug', 'Feedback', 'Archived'],
  },
];
