import type { UserVerbs } from '../../contract/users.ts';
import { sliceOf } from '../../domain/page.ts';
import { nullIfMissing, once } from '../../kit/asking.ts';
import { cheapest } from '../../kit/batch.ts';
import { answerOf } from '../../kit/http.ts';
import { toObjectId } from './ids.ts';
import { operations } from './operations.ts';
import type { VyteLink } from './settings.ts';
import { LazyUserAnswers, toUser, UserAnswer, type UserWire } from './user.ts';

const oneUser = (body: unknown): UserWire => UserAnswer.parse(body);

/** Ids begin with the second they were made in. */
const allUsers = (body: unknown): readonly UserWire[] =>
  LazyUserAnswers.parse(body).sort((one, other) => (one._id < other._id ? -1 : 1));

/** The one list there is, asked for once within a request of a client. */
export const everybodyOf = ({ call }: VyteLink): (() => Promise<readonly UserWire[]>) =>
  once(() => call({ operation: operations.listUsers, decode: allUsers, assume: someone }));

/** In a dry run: somebody of the organization, whichever it is. */
const someone = (): UserWire[] => [
  { account: { organization: { id: answerOf(operations.listUsers) } } } as UserWire,
];

/** @throws GatewayError NOT_FOUND */
export const getUser = ({ call }: VyteLink, id: string): Promise<UserWire> =>
  call({
    operation: operations.retrieveUser,
    params: { user_id: toObjectId(id, 'id') },
    decode: oneUser,
  });

export function users(link: VyteLink, everybody: () => Promise<readonly UserWire[]>) {
  const toNoun = (answer: UserWire) => toUser(answer, link.account);
  const all = async () => (await everybody()).map(toNoun);
  return {
    listUsers: async (_query, window) => sliceOf(await all(), window),
    getUsers: (ids) =>
      cheapest(ids, {
        one: async (id) => {
          const answer = await nullIfMissing(getUser(link, id));
          return answer && toNoun(answer);
        },
        many: all,
        idOf: ({ ref }) => ref.id,
        chunk: Number.MAX_SAFE_INTEGER, // the one list has them all
      }),
  } satisfies Partial<UserVerbs>;
}
