import { UnsupportedError } from '../../domain/errors.ts';
import type { Auth, UpstreamRequest } from '../../kit/http.ts';
import { isCredentialRefused, isTokenExpired } from './errors.ts';
import { reasons } from './reasons.ts';
import { renewTokens } from './renewal.ts';
import type { CalplatformCredentials, CalplatformLink } from './settings.ts';

/** What it is called, for programs and for people. */
export const calplatformName = { id: 'calplatform', label: 'Cal.com Platform' } as const;

/** What a verb says of a call; by which credential it is made says the session. */
export type Request<T> = Omit<UpstreamRequest<T>, 'auth' | 'headers'>;

/** Whether a call goes with its asker, or is made to its end whoever leaves. */
type How = 'call' | 'detached';

type CredentialName = keyof CalplatformCredentials;

const bearer = (credential: CredentialName, token: string): Auth => ({
  credential,
  headers: { authorization: `Bearer ${token}` },
});

const clientSecret = (secret: string): Auth => ({
  credential: 'oauthClient' satisfies CredentialName,
  headers: { 'x-cal-secret-key': secret },
});

/** The ways into the provider for one account: each operation takes one kind of credential and no other beside it. */
export class Session {
  readonly link: CalplatformLink;

  constructor(link: CalplatformLink) {
    this.link = link;
  }

  /** By the API key. */
  async asKey<T>(request: Request<T>): Promise<T> {
    const used = this.#need('apiKey');
    try {
      return await this.#send({ ...request, auth: bearer('apiKey', used) });
    } catch (error) {
      if (!isCredentialRefused(error)) throw error;
      await this.link.credentials.settled('apiKey');
      const now = this.#need('apiKey');
      if (now === used) throw error;
      // Replaced while the call was under way, which was refused before anything was done.
      return this.#send({ ...request, auth: bearer('apiKey', now) });
    }
  }

  /** By the API key that the call itself puts an end to: once, and whoever leaves. */
  byDyingKey<T>(request: Request<T>): Promise<T> {
    return this.#send({ ...request, auth: bearer('apiKey', this.#need('apiKey')) }, 'detached');
  }

  /** As the managed user. An access token that has expired is renewed, once for all who hold it. */
  async asManagedUser<T>(request: Request<T>): Promise<T> {
    const used = this.#need('managedUser').accessToken;
    try {
      return await this.#send({ ...request, auth: bearer('managedUser', used) });
    } catch (error) {
      if (!isCredentialRefused(error)) throw error;
      if (isTokenExpired(error)) await renewTokens(this, used);
      else await this.link.credentials.settled('managedUser');
      const { accessToken } = this.#need('managedUser');
      if (accessToken === used) throw error;
      // A token is looked at before the call is, so that a write can be repeated as well.
      return this.#send({ ...request, auth: bearer('managedUser', accessToken) });
    }
  }

  /** As the account's own user: the managed user where there is one, else the owner of the API key. */
  asViewer<T>(request: Request<T>): Promise<T> {
    const { managedUser } = this.link.credentials.current();
    return managedUser === undefined ? this.asKey(request) : this.asManagedUser(request);
  }

  /**
   * As an OAuth client.
   * @throws UnsupportedError without a call for a client whose secret the account does not have
   */
  async asClient<T>(clientId: string, request: Request<T>, how: How = 'call'): Promise<T> {
    const { id, secret } = this.#need('oauthClient');
    if (!this.link.settings.deprecatedRoutes)
      throw this.#cannot('calls as an OAuth client', reasons.deprecated);
    if (id !== clientId) throw strangeClient(this.link.account);
    // The id is not there to authenticate: without it the call counts against the limit of the gateway's whole address.
    const headers = { 'x-cal-client-id': id };
    return this.#send({ ...request, headers, auth: clientSecret(secret) }, how);
  }

  /** The client that the account is configured with. @throws UnsupportedError when there is none */
  get clientId(): string {
    return this.#need('oauthClient').id;
  }

  /** On a public route. */
  asNobody<T>(request: Request<T>): Promise<T> {
    return this.#send({ ...request, auth: null });
  }

  #send<T>({ headers, ...request }: UpstreamRequest<T>, how: How = 'call'): Promise<T> {
    const { apiVersion } = this.link.settings;
    const version: Record<string, string> = apiVersion === undefined ? {} : { 'cal-api-version': apiVersion };
    return this.link[how]({ ...request, headers: { ...version, ...headers } });
  }

  #need<Name extends CredentialName>(name: Name): NonNullable<CalplatformCredentials[Name]> {
    const found = this.link.credentials.current()[name];
    if (found !== undefined && found !== null) return found;
    throw this.#cannot('this', reasons[name]);
  }

  #cannot(what: string, why: string): UnsupportedError {
    return new UnsupportedError(this.link.account, calplatformName, what, why);
  }
}

/** A client of which the account was not given the secret. */
export const strangeClient = (account: string): UnsupportedError =>
  new UnsupportedError(
    account,
    calplatformName,
    'this OAuth client',
    'its users and webhooks take its secret, and the account has that of another one',
  );
