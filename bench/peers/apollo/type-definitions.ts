export const typeDefs = `
type Query {
  events(first: Int!, invitee: String!): EventPage
  groups(first: Int!, search: String!): GroupPage
  users(n: String!): [User!]
}
type EventPage { nodes: [Event!], totalCount: Int }
type Event {
  id: ID
  title: String
  startsAt: String
  durationMinutes: Int
  host: User
  eventType: EventType
  invitee: Invitee
}
type EventType { id: ID, name: String }
type Invitee { name: String, email: String }
type GroupPage { nodes: [Group!], totalCount: Int }
type Group { id: ID, name: String, members: [User!] }
type User { id: ID, name: String, email: String, account: Account }
type Account { name: String }
`;
