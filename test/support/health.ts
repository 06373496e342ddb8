import type { TestGateway } from './gateway.ts';

export interface RemedyAnswer {
  readonly action: string;
  readonly until: string | null;
  readonly message: string;
}

export interface HealthAnswer {
  readonly lastAnswer: {
    readonly at: string;
    readonly code: string | null;
    readonly status: number | null;
    readonly durationMs: number;
  } | null;
  readonly lastSuccessAt: string | null;
  readonly breaker: { readonly state: string; readonly retryAt: string | null };
  readonly rateLimit: {
    readonly perMinute: number;
    readonly left: number;
    readonly resetsAt: string | null;
  } | null;
  readonly inFlight: number;
  readonly queued: number;
  readonly credentials: readonly {
    readonly name: string;
    readonly state: string;
    readonly since: string;
  }[];
  readonly remedy: RemedyAnswer | null;
}

export const remedyFields = 'remedy { action until message }';

export const healthFields = `health {
  lastAnswer { at code status durationMs } lastSuccessAt
  breaker { state retryAt } rateLimit { perMinute left resetsAt } inFlight queued
  credentials { name state since } ${remedyFields}
}`;

/** How an account fares, as clients see it. */
export async function healthOf(gateway: TestGateway, account: string): Promise<HealthAnswer> {
  const query = `query ($name: String!) { account(name: $name) { ${healthFields} } }`;
  const answer = await gateway.data<{ account: { health: HealthAnswer } }>(query, { name: account });
  return answer.account.health;
}

/** Each credential with what is known of it: `apiKey ACCEPTED`. */
export const credentialsIn = ({ credentials }: HealthAnswer): string[] =>
  credentials.map(({ name, state }) => `${name} ${state}`);

/** Whether an instant lies ahead, which a wait must. */
export const isAhead = (instant: string | null | undefined): boolean =>
  Date.parse(instant ?? '') > Date.now();
