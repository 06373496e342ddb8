import type { Question } from '../contestant.ts';
import type { WorkName } from '../work.ts';

/** The work in the words of the schema that the servers written by hand share. */
const requests: Readonly<Record<WorkName, { query: string; variables: object }>> = {
  W1: {
    query: `query W1($invitee: String!) {
  events(first: 100, invitee: $invitee) {
    nodes {
      id title startsAt durationMinutes
      host { id name email }
      eventType { id name }
      invitee { name email }
    }
    totalCount
  }
}`,
    variables: { invitee: 'guest @n@' },
  },
  W2: {
    query: `query W2($search: String!) {
  groups(first: 20, search: $search) {
    nodes { id name members { id name email } }
    totalCount
  }
}`,
    variables: { search: 'team @n@' },
  },
  W3: {
    query: 'query W3($n: String!) { users(n: $n) { id name email account { name } } }',
    variables: { n: '@n@' },
  },
  W4: { query: '{ __typename }', variables: { n: '@n@' } },
};

export const questionByHand = (path: string, name: WorkName): Question => ({
  path,
  body: JSON.stringify(requests[name]),
});
