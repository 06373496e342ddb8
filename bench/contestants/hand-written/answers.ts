import { formatGlobalId, type IdType } from '../../../src/domain/global-id.ts';
import { encodeCursor } from '../../../src/fanout/cursor.ts';
import { digest, fingerprintOf } from '../../../src/fanout/fingerprint.ts';

/** One account's part of a list. */
export interface Part {
  readonly account: string;
  /** Rows as they are in the answer, and the bare id of the last one. */
  readonly rows: readonly object[];
  readonly lastId: string;
  readonly more: boolean;
}

export const idOf = (type: IdType, account: string, id: string | number): string =>
  formatGlobalId(type, { account, id: String(id) });

const identity = (list: string, filter: object): string => fingerprintOf(list, filter, null);

/** Everything behind the nodes: where the page stands, and how each account fared. */
export function around(list: string, filter: object, parts: readonly Part[]): object {
  const fingerprint = fingerprintOf(
    identity(list, filter),
    parts.map(({ account }) => account),
  );
  const places = parts.map(({ rows, lastId, more }) => ({
    index: rows.length,
    mark: digest(lastId),
    done: !more,
  }));
  return {
    pageInfo: {
      hasNextPage: parts.some(({ more }) => more),
      endCursor: encodeCursor(fingerprint, { turn: 0, places }),
    },
    sources: parts.map(({ account, rows }) => ({
      account: { name: account },
      status: 'OK',
      count: rows.length,
    })),
  };
}

/** Round robin over parts of the same length. */
export const inTurn = (parts: readonly Part[]): object[] =>
  (parts[0]?.rows ?? []).flatMap((_, index) => parts.flatMap(({ rows }) => rows[index] ?? []));
