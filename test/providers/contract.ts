import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Provider } from '../../src/contract/provider.ts';
import type { Verbs } from '../../src/contract/verbs.ts';
import { type Connection, connectTo } from './connect.ts';
import { describeList } from './contract-list.ts';
import { describeSpec } from './contract-spec.ts';
import { kinds, type Subject } from './subject.ts';

/** The suite that every provider runs, over real HTTP. */
export function describeProvider(provider: Provider, start: () => Promise<Subject>): void {
  describe(`provider ${provider.id}`, () => {
    let subject: Subject;
    let connection: Connection<Verbs>;
    beforeAll(async () => {
      subject = await start();
      connection = connectTo<Verbs>(provider, subject);
    });
    afterEach(async () => {
      await connection.idle(); // or the next test would join a call of this one
      subject.control.clearFaults();
    });
    afterAll(async () => {
      await connection?.close();
      await subject?.close();
    });

    describeSpec(provider, () => subject);
    for (const kind of kinds.filter(({ list }) => provider.verbs[list] !== undefined)) {
      describe(kind.list, () => describeList(provider, kind, () => ({ subject, connection })));
    }
  });
}
