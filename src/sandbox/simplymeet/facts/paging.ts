import type { FieldSpecs } from '../../facts.ts';

/** The parameters that every paged list documents. */
export const paging: FieldSpecs = {
  page: { is: 'int', min: 1 },
  onPage: { is: 'int', min: 1, max: 100 },
  orderField: 'string',
  orderDirection: { is: 'string', enum: ['asc', 'desc'] },
  skipPagination: 'bool',
  groupBy: 'string',
};
