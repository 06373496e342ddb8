import type { z } from 'zod';
import type { OrganizationVerbs } from '../../contract/organizations.ts';
import type { UpdatedViewer, UserPatch, UserVerbs } from '../../contract/users.ts';
import type { Organization } from '../../domain/organization.ts';
import { sliceOf } from '../../domain/page.ts';
import type { User } from '../../domain/user.ts';
import { once } from '../../kit/asking.ts';
import { bool, positiveInt, required, wire } from '../../kit/wire.ts';
import { dataOf } from './envelope.ts';
import { identity, userAddress } from './ids.ts';
import { operations } from './operations.ts';
import { askedFor, profileFields, toBody, toDetails } from './profile.ts';
import type { Session } from './session.ts';

const MeOutput = wire('MeOutput', {
  ...profileFields,
  organizationId: positiveInt,
  organization: wire('MeOrgOutput', { id: required(positiveInt), isPlatform: bool }),
});

type MeWire = z.infer<typeof MeOutput>;

const oneMe = dataOf(MeOutput);

/** In a dry run: not the one whom anybody asks about. */
const somebody = () => ({ id: Number.NaN }) as MeWire;

/** Nothing but its id is told, and whether it is one of the platform. */
function toOrganization({ organization, organizationId }: MeWire, account: string): Organization | null {
  const id = organization?.id ?? organizationId;
  if (id === null || id === undefined) return null;
  return {
    ...identity(account, String(id), id),
    name: null,
    slug: null,
    email: null,
    createdAt: null,
    details: { calplatform: { isPlatform: organization?.isPlatform ?? null } },
  };
}

function toUser(answer: MeWire, account: string, clientId: string | undefined): User {
  const email = answer.email ? askedFor(answer.email, clientId) : null;
  return {
    ...identity(account, userAddress({ clientId: null, userId: answer.id }), answer.id),
    name: answer.name ?? null,
    firstName: null, // one full name is all there is
    lastName: null,
    email,
    emails: email === null ? [] : [email],
    timeZone: answer.timeZone ?? null,
    locale: null, // told of managed users only
    avatarUrl: answer.avatarUrl ?? null,
    status: null,
    role: null,
    organization: toOrganization(answer, account),
    createdAt: null, // told of managed users only
    updatedAt: null,
    details: { calplatform: toDetails(answer) },
  };
}

/** Whoever the account's credentials are: one user or two, each asked for once for a whole request of a client. */
export class Me {
  readonly #session: Session;
  readonly #own: () => Promise<MeWire>;
  readonly #keyOwner: () => Promise<MeWire>;

  constructor(session: Session) {
    const request = { operation: operations.me_controller_get_me, decode: oneMe, assume: somebody };
    this.#session = session;
    this.#own = once(() => session.asViewer(request));
    const { managedUser } = session.link.credentials.current();
    this.#keyOwner = managedUser === undefined ? this.#own : once(() => session.asKey(request));
  }

  /** The account's own user: the managed one where there is one. */
  async viewer(): Promise<User> {
    return this.#toUser(await this.#own());
  }

  async organization(): Promise<Organization | null> {
    return toOrganization(await this.#own(), this.#session.link.account);
  }

  /** One of them by id. */
  async userBy(id: number): Promise<User | null> {
    const found = await this.#find((it) => it.id === id);
    return found && this.#toUser(found);
  }

  /** The organization of one of them by its id. */
  async organizationBy(id: string): Promise<Organization | null> {
    const { account } = this.#session.link;
    const found = await this.#find((it) => toOrganization(it, account)?.externalId === id);
    return found && toOrganization(found, account);
  }

  async update({ blocks, ...person }: UserPatch): Promise<UpdatedViewer> {
    const answer = await this.#session.asViewer({
      operation: operations.me_controller_update_me,
      body: toBody(person, blocks.calplatform ?? {}, this.#clientId),
      decode: oneMe,
    });
    const user = this.#toUser(answer);
    // An address that waits for its owner is not in the answer yet.
    const asked = person.email === undefined ? user.email : askedFor(person.email, this.#clientId);
    return { user, emailPending: asked?.toLowerCase() !== user.email?.toLowerCase() };
  }

  get #clientId(): string | undefined {
    return this.#session.link.credentials.current().oauthClient?.id;
  }

  #toUser(answer: MeWire): User {
    return toUser(answer, this.#session.link.account, this.#clientId);
  }

  async #find(isIt: (me: MeWire) => boolean): Promise<MeWire | null> {
    const { apiKey, managedUser } = this.#session.link.credentials.current();
    const ways = [
      ...(apiKey === undefined ? [] : [this.#keyOwner]), // whose the webhooks and the clients are
      ...(managedUser === undefined ? [] : [this.#own]),
    ];
    for (const ask of ways) {
      const answer = await ask();
      if (isIt(answer)) return answer;
    }
    return null;
  }
}

export const viewer = (me: Me) =>
  ({ getViewer: () => me.viewer(), updateViewer: (patch) => me.update(patch) }) satisfies Partial<UserVerbs>;

/** There is no call for organizations: that of the account's own user is the only one to be seen. */
export const organizations = (me: Me) =>
  ({
    listOrganizations: async (_query, window) => {
      const own = await me.organization();
      return sliceOf(own === null ? [] : [own], window);
    },
    getOrganizations: (ids) => Promise.all(ids.map((id) => me.organizationBy(id))),
  }) satisfies Partial<OrganizationVerbs>;
