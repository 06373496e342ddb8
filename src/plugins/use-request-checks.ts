import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { explainHeader } from './explain-header.ts';

type RequestParser = Parameters<Parameters<NonNullable<Plugin['onRequestParse']>>[0]['setRequestParser']>[0];

/** A browser asks the server first before it sends any of these to another site. */
const headersOfOurClients = [
  'x-graphql-yoga-csrf',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'authorization',
  'x-api-key',
  explainHeader,
];

/** Requests that a page of any other site could send unasked are refused; so is every body but JSON. */
export const useRequestChecks = (): readonly Plugin[] => [useMethods(), useNoForgery(), useJsonOnly()];

const useMethods = (): Plugin => ({
  onRequestParse: ({ request }) => {
    if (request.method === 'GET' || request.method === 'POST') return;
    throw refusal(405, 'Only GET and POST are possible here.', { allow: 'GET, POST' });
  },
});

function useNoForgery(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: headersOfOurClients });
  return {
    onRequestParse: (payload) => {
      try {
        return onRequestParse?.(payload);
      } catch {
        throw refusal(
          403,
          'Any web page could send this. POST it as `content-type: application/json`, or add `x-graphql-yoga-csrf: 1`.',
        );
      }
    },
  };
}

const useJsonOnly = (): Plugin => ({
  onRequestParse: ({ request, requestParser, setRequestParser }) => {
    if (request.method === 'POST' && !isJson(request.headers.get('content-type'))) {
      throw refusal(415, 'Send the request as `content-type: application/json`.');
    }
    if (request.method === 'GET' && requestParser !== undefined) setRequestParser(quietly(requestParser));
  },
});

/** The parser of a GET quotes the variables when they are not JSON. */
const quietly =
  (parse: RequestParser): RequestParser =>
  async (request) => {
    try {
      return await parse(request);
    } catch {
      throw refusal(400, '`variables` and `extensions` must be JSON.');
    }
  };

const refusal = (status: number, message: string, headers?: Record<string, string>) =>
  new GraphQLError(message, { extensions: { http: { status, ...(headers ? { headers } : {}) } } });

const isJson = (contentType: string | null): boolean =>
  /^application\/(graphql\+)?json *(;|$)/i.test(contentType ?? '');
