import { z } from 'zod';
import { type EventWire, eventDTO } from '../../../src/providers/simplymeet/events.ts';
import { around, idOf } from './answers.ts';
import { get } from './upstream.ts';

interface Asked {
  readonly accounts: readonly [string];
  readonly invitee: string;
}

const envelope = z.object({ meta: z.object({ itemsCount: z.int() }), items: z.array(eventDTO('UTC')) });

/** W1 */
export async function events({ accounts: [account], invitee }: Asked): Promise<object> {
  const filter = `filter%5Binvitee%5D=${encodeURIComponent(invitee)}`;
  const path = `/simplymeet/panel/api/event/?page=1&onPage=100&orderField=id&orderDirection=asc&${filter}`;
  const { items, meta } = envelope.parse(await get(path, { 'X-API-KEY': account }));
  const total = meta.itemsCount;
  const last = String(items.at(-1)?.id);
  const more = total > items.length;
  const nodes = items.map((item) => toNode(item, account));
  const part = { account, rows: items, lastId: last, more };
  return { events: { nodes, totalCount: total, ...around('events', { invitee }, [part]) } };
}

const toNode = ({ id, eventType, scheduledAt, duration, user, invitee }: EventWire, account: string) => ({
  id: idOf('Event', account, id),
  title: eventType?.name ?? null,
  startsAt: scheduledAt ?? null,
  durationMinutes: duration ?? null,
  host: user
    ? { id: idOf('User', account, user.id), name: user.fullName ?? null, email: user.email ?? null }
    : null,
  eventType: eventType
    ? { id: idOf('EventType', account, eventType.id), name: eventType.name ?? null }
    : null,
  invitee: invitee ? { name: invitee.fullName ?? null, email: invitee.email ?? null } : null,
});
