import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

/** How each provider knows its caller. */
const operationHeaders: Readonly<Record<string, Record<string, string>>> = {
  simplymeet: { 'x-api-key': 'simplymeet-key' },
  vyte: { authorization: 'vyte-key' },
  calcom: {},
  calplatform: { 'x-cal-client-id': 'clsx7q2ma0003vkhl5d8we1ra', 'x-cal-secret-key': 'calplatform-secret' },
  epilot: { authorization: 'Bearer epilot-token' },
};

/** One subgraph a provider, as each has an address and a credential of its own. */
export const composeConfig = defineConfig({
  // Else `vyteUsers(n: String)` is taken for a lookup by any field that is a String.
  ignoreSemanticConventions: true,
  subgraphs: Object.entries(operationHeaders).map(([name, headers]) => ({
    sourceHandler: loadOpenAPISubgraph(name, {
      source: `./openapi/${name}.json`,
      endpoint: `${process.env.UPSTREAM}/${name}`,
      operationHeaders: headers,
      ...(name === 'calcom' ? { queryParams: { apiKey: 'calcom-key' } } : {}),
    }),
  })),
});
