import type { ProviderName } from './operations.ts';
import { calcomExclusions } from './providers/calcom-exclusions.ts';
import { calplatformExclusions } from './providers/calplatform-exclusions.ts';
import { epilotExclusions } from './providers/epilot-exclusions.ts';
import { vyteExclusions } from './providers/vyte-exclusions.ts';

/**
 * What is documented and does not pass through the graph, each with its reason. An entry that names nothing, or
 * that does pass after all, fails the measurement: nothing stays here longer than it is true.
 */
export interface Exclusions {
  /** Answer fields, by `Type.field`. */
  readonly answer: Readonly<Record<string, string>>;
  /** Answer fields that come out, but cannot be shown to do so through one operation: `Type.field operation`. */
  readonly through: Readonly<Record<string, string>>;
  /** Request fields, by `operation place.name`. */
  readonly request: Readonly<Record<string, string>>;
}

const groupBy = 'It changes the answer in a way that the document does not tell.';
const skipPagination = 'A page is always asked for: a list without end would answer everything at once.';

export const exclusions: Readonly<Partial<Record<ProviderName, Exclusions>>> = {
  simplymeet: {
    answer: {
      'UserDTO.connections': 'OAuth connections hold tokens: they are cut while the answer is decoded.',
      'EventPaymentDTO.overwritePersonal':
        'A slip of the document, which means it for cancellation policies.',
      'MetaDataDTO.pagesCount': "Pages are the provider's; a connection has cursors and `totalCount`.",
      'MetaDataDTO.itemsPerPage': 'It repeats the page size that was asked for.',
      'MetaDataDTO.currentPage': 'It repeats the page that was asked for.',
    },
    through: {
      'UserEventTypeTagDTO.id updateUserEventTypeTag':
        'The tag is found in the list of tags first: where every tag has another id, it is not found.',
    },
    request: {
      'getListOfEvents query.groupBy': groupBy,
      'getListOfEventTypes query.groupBy': groupBy,
      'getListOfPolls query.groupBy': groupBy,
      'getListOfEvents query.skipPagination': skipPagination,
      'getListOfEventTypes query.skipPagination': skipPagination,
      'getListOfPolls query.skipPagination': skipPagination,
      'editEvent body.id': 'The document says to ignore this field; the id is in the path.',
    },
  },
  vyte: vyteExclusions,
  calcom: calcomExclusions,
  calplatform: calplatformExclusions,
  epilot: epilotExclusions,
};
