import type { Definition, Schema } from './openapi.ts';

const schemas: Readonly<Record<string, Schema>> = {
  Id: { type: 'string', readOnly: true },
  Pet: {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { $ref: '#/components/schemas/Id' },
      name: { type: 'string', maxLength: 5 },
      kind: { type: 'string', enum: ['cat', 'dog', 'emu', null], nullable: true },
      born: { type: 'string', format: 'date-time' },
      toys: { type: 'array', items: { type: 'string', enum: ['ball', 'mouse'] } },
      extra: { type: 'object' },
      owner: {
        allOf: [{ $ref: '#/components/schemas/Owner' }, { properties: { since: { type: 'number' } } }],
      },
    },
  },
  Owner: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string' },
      pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
    },
  },
  Rule: {
    oneOf: [
      { type: 'object', required: ['key'], properties: { key: { type: 'string' } } },
      { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
    ],
  },
};

const body = (schema: Schema) => ({ required: true, content: { 'application/json': { schema } } });
const answer = {
  '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
};
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'number' } } as const;

/** A definition with one of everything that the check reads. */
export const pets: Definition = {
  security: [{ token: [] }],
  components: { schemas },
  paths: {
    '/pets': {
      get: {
        operationId: 'listPets',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'number', maximum: 9 } },
          { name: 'kinds', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          {
            name: 'ids',
            in: 'query',
            explode: false,
            schema: { type: 'array', items: { type: 'string', maxLength: 2 } },
          },
          { name: 'whole', in: 'query', schema: { type: 'boolean' } },
        ],
        responses: answer,
      },
      post: {
        operationId: 'PetController_addPet',
        requestBody: body({ $ref: '#/components/schemas/Pet' }),
        responses: answer,
      },
    },
    '/pets/me': { get: { operationId: 'getMine', security: [], responses: answer } },
    '/pets/{id}': { get: { operationId: 'getPet', parameters: [idParameter], responses: answer } },
    '/pets/{id}:feed': {
      post: {
        operationId: 'feedPet',
        parameters: [
          idParameter,
          { name: 'X-Secret', in: 'header', required: true, schema: { type: 'string' } },
        ],
        responses: answer,
      },
    },
    '/rules': {
      post: {
        operationId: 'addRule',
        requestBody: body({ $ref: '#/components/schemas/Rule' }),
        responses: answer,
      },
    },
  },
};
