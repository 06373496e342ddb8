import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

/** Groups have the ids of their members, and each is read at its own address. */
export const composeConfig = defineConfig({
  ignoreSemanticConventions: true,
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('epilot', {
        source: './openapi/epilot-by-id.json',
        endpoint: `${process.env.UPSTREAM}/epilot`,
        operationHeaders: { authorization: 'Bearer epilot-token' },
      }),
    },
  ],
  additionalTypeDefs: /* GraphQL */ `
    extend type EpilotMember {
      user: EpilotUser
        @resolveTo(
          sourceName: "epilot"
          sourceTypeName: "Query"
          sourceFieldName: "epilotUser"
          requiredSelectionSet: "{ id }"
          sourceArgs: { id: "{root.id}" }
        )
    }
  `,
});
