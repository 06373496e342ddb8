import { expect, test } from 'vitest';
import type { FieldFact } from '../../src/sandbox/index.ts';
import type { Differences } from './differences.ts';
import { checkFacts } from './facts.ts';
import type { Checked } from './measure.ts';
import type { Definition } from './openapi.ts';
import { named } from './operations.ts';
import { verdictOn } from './verdict.ts';

const nothing: Differences = { facts: [], requests: [], answers: [], failures: [] };

const header = { operation: 'getUser', at: 'header.x-more', text: 'is not defined' };

const checked: Checked = {
  facts: [],
  requests: { count: 3, operations: new Set(['listUsers', 'getUserById']), findings: [header] },
  answers: { fed: 7, operations: ['listUsers'], findings: [], pinned: new Set(['data.logo']) },
};

const logo = { at: 'data.logo', value: 'x', reason: 'for a test' };

test('a difference counts until it is decided', () => {
  const before = verdictOn('calcom', nothing, checked);
  expect(before.violations).toEqual(['getUser: header.x-more is not defined']);
  const requests = [{ operation: 'get*', at: 'header.x-*', reason: 'for a test' }];
  const after = verdictOn('calcom', { ...nothing, requests, answers: [logo] }, checked);
  expect([after.violations, after.idle]).toEqual([[], []]);
  expect(after.line).toBe(
    'calcom: 3 requests of 2/5 operations checked, 0 violations, 2 decided differences; ' +
      '7 answers of 1/5 operations fed, 0 failures',
  );
  expect(after.untouched).toEqual(['getUserById', 'editUserById', 'removeUserById', 'addUser']);
});

test('what was decided and is not so is told', () => {
  const requests = [{ operation: 'getUser', at: 'header.x', reason: 'for a test' }];
  const answers = [{ ...logo, at: 'logo' }];
  expect(verdictOn('calcom', { ...nothing, requests, answers }, checked).idle).toEqual([
    'getUser: header.x',
    'answer logo',
  ]);
});

const field = (name: string, more: Partial<FieldFact> = {}): FieldFact => ({
  name,
  type: 'string',
  list: false,
  joined: false,
  required: false,
  nullable: false,
  enum: null,
  format: null,
  min: null,
  max: null,
  length: null,
  pattern: null,
  count: null,
  entries: null,
  secret: false,
  ...more,
});

test('what the stand-in goes by is held against the definition', () => {
  const path = '/pets/{id}';
  const schema = { type: 'object', properties: { name: { type: 'string', enum: ['Tom', 'Kim'] } } } as const;
  const content = { 'application/json': { schema } };
  const parameters = [{ name: 'id', in: 'path', schema: { type: 'integer', maximum: 9 } }] as const;
  const operation = { operationId: 'getPet', parameters, responses: { '200': { content } } };
  const definition: Definition = { paths: { [path]: { get: operation } } };
  const fact = {
    name: 'getPet',
    method: 'GET',
    path,
    kind: 'read',
    pathParams: [field('id', { type: 'int', max: 10 })],
    query: [],
    body: null,
    answer: { type: 'Pet', list: false },
    status: 201,
  } as const;
  const types = new Map([
    ['Pet', { name: 'Pet', fields: [field('name', { enum: ['Tom'] }), field('tail')] }],
  ]);
  const found = checkFacts({ operations: [fact], types }, definition, named(definition, ['getPet']));
  expect(found.map(({ operation: where, at }) => `${where} ${at}`)).toEqual([
    'getPet status',
    'getPet id bounds',
    'Pet fields',
    'Pet name enum',
  ]);
});
