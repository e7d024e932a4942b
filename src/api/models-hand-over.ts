import type { Signature } from '../measures/hand-over.ts';
import type { HandOver as HandOverRow, HandOverLine as LineRow } from '../measures/store-hand-over.ts';
import type { Connection } from './connection.ts';

// What the types of hand-over are inside; codegen.ts maps them by name.

export type HandOver = HandOverRow;
export type HandOverLine = LineRow;
export type HandOverSignature = Signature;

export type HandOverConnection = Connection<HandOver>;
export type HandOverLineConnection = Connection<HandOverLine>;
