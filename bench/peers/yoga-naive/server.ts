import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { createContext } from '../shared/upstream.ts';
import { schema } from './schema.ts';

const yoga = createYoga({ schema, context: createContext });

createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
