import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Upstream } from './index.ts';

const minuteMs = 60_000;
const firstAt = Date.UTC(2026, 0, 1);

/**
 * A provider with very many events, of which no page costs more than another: rows are made when they are asked for.
 * Its first part of a path names an account. Later ids are later events; those of `/late` begin half a minute later.
 */
export async function startEvents(total: number): Promise<Upstream> {
  let count = 0;
  const server = createServer({ keepAliveTimeout: 600_000 }, ({ url = '' }, response) => {
    count += 1;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const size = Number(searchParams.get('onPage'));
    const page = Number(searchParams.get('page'));
    const shiftMs = pathname.startsWith('/late/') ? minuteMs / 2 : 0;
    const first = (page - 1) * size;
    const items = Array.from({ length: Math.max(0, Math.min(size, total - first)) }, (_, index) =>
      eventOf(first + index, shiftMs),
    );
    const meta = {
      pagesCount: Math.ceil(total / size),
      itemsPerPage: size,
      itemsCount: total,
      currentPage: page,
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ meta, items }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    name: 'node:http with made events',
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: async () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Ids have the same length, so that pages at the end are no longer than those at the start. */
const eventOf = (index: number, shiftMs: number) => {
  const startsAt = firstAt + index * minuteMs + shiftMs;
  return {
    id: 1_000_000 + index,
    uuid: `event-${1_000_000 + index}`,
    state: 'new',
    scheduledAt: new Date(startsAt).toISOString(),
    endDate: new Date(startsAt + 30 * minuteMs).toISOString(),
    duration: 30,
    invitee: { id: 2_000_000 + index, email: 'guest@guests.example', fullName: 'A Guest' },
  };
};
