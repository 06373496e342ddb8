import { describePublished } from './describe.ts';
import { calplatform } from './publishers.ts';

describePublished(calplatform);
