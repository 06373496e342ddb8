import { z } from 'zod';
import type { CalplatformTokens } from '../../domain/details/calplatform.ts';
import { transformed } from '../../kit/transformed.ts';
import { required, wire } from '../../kit/wire.ts';
import { secretText } from './settings.ts';

/** Ends of tokens alone are told in milliseconds since 1970. */
const epochMs = transformed(z.int().min(0).max(8.64e15), (ms) => new Date(ms));

export const tokenFields = {
  accessToken: required(secretText),
  refreshToken: required(secretText),
  accessTokenExpiresAt: epochMs,
  refreshTokenExpiresAt: epochMs,
} as const;

export const KeysDto = wire('KeysDto', tokenFields);

export const toTokens = (answer: z.infer<typeof KeysDto>): CalplatformTokens => ({
  accessToken: answer.accessToken,
  refreshToken: answer.refreshToken,
  accessTokenExpiresAt: answer.accessTokenExpiresAt ?? null,
  refreshTokenExpiresAt: answer.refreshTokenExpiresAt ?? null,
});

const Claims = z.object({ ownerId: z.int().positive() });

/** Whose an access token is, as its claims say; null for one that cannot be read. Not verified: it is only sent back. */
export function ownerIdIn(accessToken: string): number | null {
  const [, claims = ''] = accessToken.split('.');
  try {
    const parsed = Claims.safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')));
    return parsed.data?.ownerId ?? null;
  } catch {
    return null; // not JSON, so no such token
  }
}
