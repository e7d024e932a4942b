import type { SearchHit as Found } from '../search/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { Connection } from './connection.ts';

// What was found, as the resolvers of search.ts receive it; see models.ts.

/** A hit with the words that were looked for, seen from the moment of the question. */
export type SearchHit = Found & Moment & { words: readonly (readonly string[])[] };
export type SearchHitConnection = Connection<SearchHit>;
