import { z } from 'zod';
import { transformed } from '../../kit/transformed.ts';
import { instant, number, text, wire } from '../../kit/wire.ts';

/** Times carry their offset; the few documented without a format look the same. */
export const moment = instant('UTC');

/** Texts by type, numbers in the examples. */
export const phone = z.union([text, transformed(number, String)]);

/** Open JSON of a user's own. Not redacted: clients write it, and could not write back what was cut. */
export const ownJson = z.record(z.string(), z.unknown());

export const UserImageUri = wire('UserImageUri', { original: text, thumbnail_32: text });

export const UserProperty = wire('UserProperty', { name: text, value: text });

export const toProperty = ({ name, value }: z.infer<typeof UserProperty>) => ({
  name: name ?? null,
  value: value ?? null,
});
