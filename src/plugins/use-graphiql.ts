import { type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';
import { createPage, type GraphiqlOptions, type Page } from './graphiql-page.ts';

/**
 * GraphiQL at `GET /graphql` for browsers. One page holds its script, styles, fonts and workers, so that it asks no
 * other host. It weighs megabytes: made once, zipped once, and browsers are told when they have it.
 */
export function useGraphiql(options: GraphiqlOptions): Plugin {
  let page: Promise<Page> | undefined;
  return {
    onRequest: async ({ request, endResponse, fetchAPI }) => {
      if (!shouldRenderGraphiQL(request)) return;
      page ??= createPage(options);
      const { body, zipped, headers } = await page;
      if (request.headers.get('if-none-match') === headers.etag) {
        endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      } else if (/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) {
        endResponse(new fetchAPI.Response(zipped, { headers: { ...headers, 'content-encoding': 'gzip' } }));
      } else {
        endResponse(new fetchAPI.Response(body, { headers }));
      }
    },
  };
}
