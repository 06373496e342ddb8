import type { Ref } from '../ref.ts';

/** What epilot documents beyond the unified nouns. Nullable throughout: nothing there is promised. */
export interface EpilotDetails {
  readonly User: EpilotUser;
  readonly Group: EpilotGroup;
}

export const epilotReleaseChannels = ['CANARY', 'RC', 'STABLE', 'UNKNOWN'] as const;
export type EpilotReleaseChannel = (typeof epilotReleaseChannels)[number];

/** The provider's own words for a user's status, without the ones it may add. */
export const epilotUserStatuses = ['ACTIVE', 'PENDING', 'DEACTIVATED', 'DELETED'] as const;
export type EpilotUserStatus = (typeof epilotUserStatuses)[number];

/** Languages of the provider's mails. */
export const epilotLanguages = ['EN', 'DE'] as const;
export type EpilotLanguage = (typeof epilotLanguages)[number];

/** The open JSON of a user is their own, written by clients: it goes out as it is, or nobody could write it back. */
export interface EpilotUser {
  readonly statusRaw: string | null;
  readonly activatedAt: Date | null;
  /** A new address that waits for its owner to confirm it. */
  readonly draftEmail: string | null;
  readonly draftEmailExpiresAt: Date | null;
  readonly department: string | null;
  readonly phone: string | null;
  readonly secondaryPhone: string | null;
  readonly mfaEnabled: boolean | null;
  readonly hasPasskeys: boolean | null;
  readonly phoneVerified: boolean | null;
  /** HTML that the user wrote. */
  readonly signature: string | null;
  readonly signatureEnabled: boolean | null;
  readonly customStartPage: string | null;
  readonly navigation: Ref | null;
  readonly overrideReleaseChannel: EpilotReleaseChannel | null;
  readonly overrideReleaseChannelRaw: string | null;
  readonly featurePreferences: unknown;
  readonly thumbnailUrl: string | null;
  readonly favorites: unknown;
  readonly emailNotificationSetting: unknown;
  readonly inAppNotificationSetting: unknown;
  readonly properties: readonly EpilotProperty[];
  readonly tags: readonly string[];
}

export interface EpilotProperty {
  readonly name: string | null;
  readonly value: string | null;
}

export interface EpilotGroup {
  readonly createdBy: Ref | null;
  /** Place of the current assignee among those who take turns. */
  readonly assigneeIndex: number | null;
  readonly image: EpilotGroupImage | null;
}

export interface EpilotGroupImage {
  readonly originalUrl: string | null;
  readonly thumbnail32Url: string | null;
  readonly thumbnail64Url: string | null;
  /** Two of `#rrggbb`: base and accent. */
  readonly gradientColors: readonly string[];
}
