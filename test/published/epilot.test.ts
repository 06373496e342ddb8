import { describePublished } from './describe.ts';
import { epilot } from './publishers.ts';

describePublished(epilot);
