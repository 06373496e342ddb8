import type { TestGateway } from './gateway.ts';

export const ada = 'ada.byron@example.com';

export interface Source {
  readonly account: { readonly name: string };
  readonly status: string;
  readonly count: number;
  readonly error: { readonly code: string } | null;
  readonly pushedDown: readonly string[];
  readonly appliedHere: readonly string[];
}

export interface List<Node = { readonly name: string; readonly email: string }> {
  readonly nodes: readonly (Node & { readonly account: { readonly name: string } })[];
  readonly totalCount: number | null;
  readonly totalCountPrecision: string;
  readonly sources: readonly Source[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** What every list of these tests selects besides its nodes. */
export const rest = `totalCount totalCountPrecision pageInfo { endCursor hasNextPage }
  sources { account { name } status count error { code } pushedDown appliedHere }`;

export const accountsIn = ({ nodes }: Pick<List<object>, 'nodes'>) =>
  nodes.map(({ account }) => account.name);

export const everywhere = [
  'sales-meet',
  'support-meet',
  'paris-vyte',
  'office-cal',
  'platform-cal',
  'north-epilot',
  'solar-epilot',
];

/** Asks for a person's users. */
export const askUsersOf = async (gateway: TestGateway, email: string, args = '(first: 100)') => {
  const { person } = await gateway.data<{ person: { email: string; users: List } }>(
    `query ($email: EmailAddress!) {
      person(email: $email) { email users${args} { nodes { name email account { name } } ${rest} } }
    }`,
    { email },
  );
  return person;
};
