import { describe, expect, test } from 'vitest';
import type { PlannedCall } from '../../src/fanout/explain/plan.ts';
import type { RequestRecord } from '../../src/sandbox/index.ts';
import { inputOf } from '../support/acts/act.ts';
import { acts, named } from '../support/acts/index.ts';
import { planned } from '../support/explained.ts';
import { useGateways } from '../support/gateways.ts';
import { mutationDocument } from '../support/mutations.ts';

const gatewayOf = useGateways();

/** A planned value beside the sent one: what is hidden, or would be read first, may be anything. */
function sameAs(shown: unknown, sent: unknown): unknown {
  if (typeof shown === 'string' && /^\[(?:redacted|from \w+)\]$/.test(shown)) return sent;
  if (Array.isArray(shown) && Array.isArray(sent)) {
    const read = shown.findIndex((item) => /^\[from /.test(String(item)));
    if (read === -1) return shown.map((item, index) => sameAs(item, sent[index]));
    // Others may be in it besides.
    return sent.filter((item) => !shown.includes(item)).concat(shown.filter((_, index) => index !== read));
  }
  if (typeof shown !== 'object' || shown === null || typeof sent !== 'object' || sent === null) return shown;
  const entries = Object.entries(shown).map(([name, value]) => [
    name,
    sameAs(value, (sent as Record<string, unknown>)[name]),
  ]);
  return Object.fromEntries(entries);
}

const queryOf = ({ query }: RequestRecord): PlannedCall['query'] =>
  Object.fromEntries(query.filter(([name]) => name !== 'apiKey'));

/** Whether a path is what was planned, whatever is hidden of it. */
const isAsPlanned = (path: string, shown: string): boolean => {
  const parts = path.split('/');
  return shown.split('/').every((part, index) => part === '[redacted]' || part === parts[index]);
};

describe.each(named(acts))('%s', (_name, act) => {
  test('sends nothing, and plans what is then sent', async () => {
    const gateway = await gatewayOf(act.provider);
    const input = await inputOf(act, gateway);
    const document = mutationDocument(act.name, act.selection);
    gateway.calls();

    const { answer, explain } = await planned(gateway, document, { input });
    expect(gateway.control.requests()).toEqual([]);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.[act.name]).toMatchObject({ userErrors: [] });
    expect(explain.dryRun).toBe(true);
    expect(explain.plan.map(({ operation }) => operation)).toContain(act.operation);

    await gateway.data(mutationDocument(act.name), { input });
    const sent = gateway.control.requests();
    const besides = new Set(explain.mayFollow.map(({ operation }) => operation));
    const unplanned = sent.slice(explain.plan.length).map(({ operation }) => operation ?? '');
    expect(unplanned.filter((operation) => !besides.has(operation))).toEqual([]);
    for (const [index, call] of explain.plan.entries()) {
      const request = sent[index];
      if (request === undefined) throw new Error(`${call.operation} was planned and not sent`);
      expect(request).toMatchObject({ method: call.method, operation: call.operation });
      expect(isAsPlanned(filled(request), call.path), `${filled(request)} ${call.path}`).toBe(true);
      expect(queryOf(request)).toEqual(sameAs(call.query, queryOf(request)));
      expect(request.body).toEqual(sameAs(call.body ?? null, request.body));
      expect(call.fields).toEqual([act.name]);
    }
  });
});

/** The path as it was sent, as far as the stand-in kept it. */
const filled = ({ path, params }: RequestRecord): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
