import { operation, typesOf } from '../../facts.ts';

/** Menus. Nobody's own: whoever has the id may read one, from any organization. */
export const navigationOperations = [
  operation('createNavigation', 'POST /v2/user/navigations', {
    body: 'NavigationCreateRequest',
    answer: 'Navigation',
    status: 201,
  }),
  operation('getNavigation', 'GET /v2/user/navigations/{id:string}', { answer: 'Navigation' }),
];

/** `configuration` maps sections to lists of items; an item is `{key}`, or a group `{name, subItems: [{key}]}`. */
export const navigationTypes = typesOf({
  Navigation: { id: 'string|null', name: 'string', configuration: 'object' },
  NavigationCreateRequest: { name: 'string!', configuration: 'object!' },
});
