import type {
  Invitation,
  LegacyUser,
  LoginParameters,
  OrganizationKind,
  ResolvedPasskey,
  SignedUp,
} from '../domain/details/epilot/login.ts';
import type {
  Navigation,
  Passkey,
  PasskeyChallenge,
  Setting,
  SettingScope,
  SettingScopeKeys,
} from '../domain/details/epilot/own.ts';
import type { EpilotLanguage, EpilotReleaseChannel, EpilotUserStatus } from '../domain/details/epilot.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { User } from '../domain/user.ts';

/** What only epilot has. */
export interface EpilotVerbs extends EpilotOwnVerbs, EpilotPublicVerbs, EpilotLegacyVerbs {
  /** Makes a user and sends them a mail with a link to activate it. */
  inviteUser(invitation: UserInvitation): Promise<User>;
  /** @throws GatewayError NOT_FOUND when nobody with this address was invited */
  resendUserInvitation(email: string, language: EpilotLanguage | null): Promise<User>;
  /** Sends a mail. Needs the right to edit that user. */
  sendUserPasswordReset(email: string): Promise<boolean>;
  /** @returns null when there is no such menu */
  getNavigation(id: string): Promise<Navigation | null>;
  /** The same content gives the same menu. Whoever has its id can read it, from any organization. */
  createNavigation(navigation: NewNavigation): Promise<Navigation>;
}

/** What only the user behind the credential may see or do. */
interface EpilotOwnVerbs {
  listSettings(): Promise<readonly SettingScopeKeys[]>;
  getSettingScope(scope: string): Promise<SettingScope | null>;
  getSetting(scope: string, key: string): Promise<Setting | null>;
  /** Makes or replaces one. Any JSON of at most 64 KiB, null included. */
  putSetting(scope: string, key: string, value: unknown): Promise<Setting>;
  deleteSetting(id: string): Promise<void>;
  listPasskeys(): Promise<readonly Passkey[]>;
  beginPasskeyRegistration(name: string | null): Promise<PasskeyChallenge>;
  completePasskeyRegistration(registration: PasskeyRegistration): Promise<Passkey>;
  deletePasskey(id: string): Promise<void>;
  /** @returns a token that starts a login to the other organization: a credential, told once */
  switchOrganization(organizationId: string): Promise<string>;
}

/** What needs no credential of ours. Several of these tell whether an account exists. */
interface EpilotPublicVerbs {
  signUp(signUp: SignUp): Promise<SignedUp>;
  verifyEmail(token: string, password: string | null): Promise<void>;
  /**
   * The same words after the same time, whether there is such a user or not and whatever became of the call: an answer
   * must not tell.
   */
  requestPasswordReset(email: string): Promise<string>;
  /** @returns null for a token that is none */
  getInvitation(token: string): Promise<Invitation | null>;
  activateUser(activation: UserActivation): Promise<void>;
  rejectInvitation(token: string): Promise<boolean>;
  /** The first one is of the user's primary organization. */
  getLoginParameters(username: string): Promise<readonly LoginParameters[]>;
  beginPasskeyAuthentication(email: string): Promise<PasskeyChallenge>;
  beginDiscoverablePasskeyAuthentication(): Promise<PasskeyChallenge>;
  resolvePasskeyCredential(challengeToken: string, response: unknown): Promise<ResolvedPasskey>;
}

/** The first version of the API. */
interface EpilotLegacyVerbs {
  getLegacyViewer(): Promise<LegacyUser>;
  listLegacyUsers(query: LegacyUserQuery, window: Window): Promise<Slice<LegacyUser>>;
  getLegacyUser(id: string): Promise<LegacyUser | null>;
  getLegacyLoginParameters(username: string): Promise<readonly LoginParameters[]>;
}

export interface UserInvitation {
  readonly email: string;
  readonly language?: EpilotLanguage | null;
  /** `<organization>:<role>` each, for example `123:owner`. */
  readonly roles?: readonly string[] | null;
}

export interface NewNavigation {
  readonly name: string;
  /** Sections, each a list of `{ key }` or `{ name, subItems: [{ key }] }`. */
  readonly configuration: unknown;
}

export interface PasskeyRegistration {
  readonly challengeToken: string;
  /** What the browser's authenticator made of the options. */
  readonly response: unknown;
  readonly name: string | null;
}

export interface UserActivation {
  readonly token: string;
  readonly name: string | null;
  readonly password: string | null;
}

export interface SignUp {
  /** Of a partner's invitation. */
  readonly token: string | null;
  readonly language: EpilotLanguage | null;
  readonly organization: {
    readonly kind: OrganizationKind;
    readonly name: string;
    readonly pricingTier: string;
    readonly email: string;
    readonly phone?: string | null;
    readonly website?: string | null;
    readonly privacyPolicyChecked?: boolean | null;
    readonly termsAndConditionsChecked?: boolean | null;
  } | null;
  readonly user: { readonly name: string; readonly email: string; readonly password: string } | null;
}

export interface LegacyUserQuery {
  /** Ref ids; all organizations that the credential can see when absent. */
  readonly organizationIds?: readonly string[];
  readonly search?: string;
}

/** Input blocks that only this provider takes, by act. */
export interface EpilotInputs {
  readonly UserPatch: EpilotUserPatch;
  readonly NewGroup: EpilotGroupFields;
  readonly GroupPatch: EpilotGroupFields;
}

/** Null clears where the provider can; a field it cannot clear is refused. */
export interface EpilotUserPatch {
  readonly department?: string | null;
  readonly phone?: string | null;
  readonly secondaryPhone?: string | null;
  readonly signature?: string | null;
  readonly signatureEnabled?: boolean | null;
  /** Begins with `/app/`. */
  readonly customStartPage?: string | null;
  /** Global id of a menu of the same account. */
  readonly navigationId?: string | null;
  readonly featurePreferences?: unknown;
  /** Goes with `avatarUrl`. */
  readonly thumbnailUrl?: URL | null;
  readonly favorites?: unknown;
  readonly emailNotificationSetting?: unknown;
  readonly inAppNotificationSetting?: unknown;
  readonly properties?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly tags?: readonly string[] | null;
  readonly status?: EpilotUserStatus | null;
  readonly overrideReleaseChannel?: EpilotReleaseChannel | null;
}

export interface EpilotGroupFields {
  readonly image?: EpilotGroupImageInput | null;
}

export interface EpilotGroupImageInput {
  readonly originalUrl?: URL | null;
  readonly thumbnail32Url?: URL | null;
  readonly thumbnail64Url?: URL | null;
  /** Exactly two of `#rrggbb`. */
  readonly gradientColors?: readonly string[] | null;
}
