import { fileURLToPath } from 'node:url';

/** From the project's root, wherever the generator runs. */
const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Types for the operations in `schema/operations`, as a front-end would make them. */
const config = {
  schema: from('schema/schema.graphql'),
  documents: from('schema/operations/*.graphql'),
  generates: {
    [from('test/generated/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        strictScalars: true,
        scalars: {
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          EmailAddress: 'string',
          JSON: 'unknown',
          TimeZone: 'string',
          URL: 'string',
        },
      },
    },
  },
};

export default config;
