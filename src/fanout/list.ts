import type { Noun } from '../domain/partly.ts';
import { isUnsupported } from './account-source.ts';
import type { Clients } from './clients.ts';
import { comparing } from './compare.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ListDefinition, ListRequest } from './list-request.ts';
import { sourceOf } from './list-source.ts';
import { type MergedPage, mergePage } from './merge.ts';
import { emptyPage } from './merged-page.ts';

/**
 * One page of a list over several accounts. What a provider can filter or sort it does; the rest is done here.
 * @throws GatewayError only when no account could serve the list; one that failed is named in `sources`
 */
export function readList<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: ListRequest<T, Filter, Field>,
  clients: Clients,
): Promise<MergedPage<T>> {
  const { accounts, filter, order, page, scope, signal, emptyIfUnsupported } = request;
  const compare = order === null ? undefined : comparing(definition.sortKeys, order);
  const identity = [definition.name, filter, order, ...(scope === undefined ? [] : [scope])];
  const sources = accounts.map((account) => sourceOf(definition, request, account, clients));
  if (emptyIfUnsupported === true && sources.every(isUnsupported)) return Promise.resolve(emptyPage(sources));
  return mergePage({
    sources,
    page,
    fingerprint: fingerprintOf(...identity),
    ...(compare === undefined ? {} : { compare }),
    ...(signal === undefined ? {} : { signal }),
  });
}
