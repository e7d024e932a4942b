import { type FinalScheme, parseFinalScheme } from './final-scheme.ts';
import { parseScheme, type Scheme } from './scheme.ts';

/** A scheme of either kind; its `kind` tells which. */
export type AnyScheme = Scheme | FinalScheme;

const saysFinal = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'FINAL';

/** Reads a scheme of either kind by what it says of itself. Refuses BAD_INPUT as the reader of that kind does. */
export const parseAnyScheme = (data: unknown): AnyScheme =>
  saysFinal(data) ? parseFinalScheme(data) : parseScheme(data);
