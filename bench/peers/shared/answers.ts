/** What the providers answer, as far as anybody here reads it. Nothing is checked against it. */
export interface SimplymeetUser {
  readonly id: number;
  readonly fullName: string;
  readonly email: string;
}

export interface SimplymeetEvent {
  readonly id: number;
  readonly scheduledAt: string;
  readonly duration: number;
  readonly user: SimplymeetUser;
  readonly eventType: { readonly id: number; readonly name: string };
  readonly invitee: { readonly fullName: string; readonly email: string };
}

export interface SimplymeetEvents {
  readonly meta: { readonly itemsCount: number };
  readonly items: readonly SimplymeetEvent[];
}

export interface VyteUser {
  readonly _id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly full_name?: string;
  readonly emails: readonly string[];
}

/** Both generations of Cal.com answer these alike. */
export interface CalUser {
  readonly id: number;
  readonly name: string | null;
  readonly email: string;
}

export interface EpilotUser {
  readonly id: string;
  readonly display_name: string;
  readonly email: string;
}

export interface EpilotGroup {
  readonly id: string;
  readonly name: string;
  readonly users: readonly EpilotUser[];
}

export interface EpilotGroups {
  readonly hits: number;
  readonly groups: readonly EpilotGroup[];
}
