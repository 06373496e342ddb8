import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { readDefinition } from './definitions.ts';
import { differences } from './differences.ts';
import { measurePublished } from './measure.ts';
import type { Definition } from './openapi.ts';
import { mappingOf, type Publisher } from './publishers.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/**
 * Adapter, stand-in and mapping data were written from the same pages. The provider's own definition was not: where
 * it is at hand, it is the second opinion. Says so where it is not.
 */
export function describePublished(publisher: Publisher): void {
  const definition = readDefinition(publisher.file);
  if (definition !== null) describeChecks(publisher, definition);
  else {
    const what = `${publisher.provider}: not run, the published definitions are not here`;
    console.log(what);
    test.skip(what, () => {});
  }
}

function describeChecks({ provider, identities }: Publisher, definition: Definition): void {
  const decided = differences[provider] ?? { facts: [], requests: [], answers: [], failures: [] };
  describe(`the published definition of ${provider}`, () => {
    let verdict: Verdict;
    beforeAll(async () => {
      const subject = { mapping: mappingOf(provider), definition, identities, pins: decided.answers };
      verdict = verdictOn(provider, decided, await measurePublished(schema, subject));
      console.log(verdict.line);
    }, 120_000);

    test('says what the stand-in goes by', () => {
      expect(verdict.deviations).toEqual([]);
    });

    test('is kept by every request', () => {
      expect(verdict.violations).toEqual([]);
    });

    test('holds no answer that the gateway does not cope with', () => {
      expect(verdict.failures).toEqual([]);
    });

    test('is asked about every operation', () => {
      expect(verdict.untouched).toEqual([]);
    });

    test('differs where it was decided, and only there', () => {
      expect(verdict.idle).toEqual([]);
    });
  });
}
