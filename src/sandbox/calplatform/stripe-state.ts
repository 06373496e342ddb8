/** What travels to Stripe and back in the query parameter `state`, as JSON. */
export interface StripeState {
  readonly accessToken?: unknown;
  readonly returnTo?: unknown;
  readonly onErrorReturnTo?: unknown;
}

/** Undefined when the text is no JSON object. */
export function readStripeState(text: string): StripeState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export const tokenInState = (text: string | undefined): unknown =>
  text === undefined ? undefined : readStripeState(text)?.accessToken;

/** The recorder keeps the state but not the token in it; of a text that is no such state it keeps nothing. */
export function veil(name: string, value: string): string {
  if (name !== 'state') return value;
  const state = readStripeState(value);
  if (state === undefined) return '[not a state]';
  return JSON.stringify('accessToken' in state ? { ...state, accessToken: '[credential]' } : state);
}
