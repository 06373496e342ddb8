import { navigationOf } from './navigations.ts';
import type { Navigation } from './state.ts';

/** By id. */
export const seedNavigations = (): Map<string, Navigation> =>
  new Map(
    [
      navigationOf('Sales', {
        customer_relations: [{ key: 'dashboard' }, { key: 'contact' }],
        configurations: [{ name: 'Catalog', subItems: [{ key: 'product' }, { key: 'price' }] }],
      }),
      navigationOf('Field service', {
        planning: [{ key: 'tasks' }, { name: 'Places', subItems: [{ key: 'map' }] }],
      }),
      navigationOf('Administration', { settings: [{ key: 'users' }, { key: 'permissions' }], reports: [] }),
    ].map((navigation) => [navigation.id, navigation]),
  );
