import type { DividedDuty } from '../tasks/divided.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { DutyPart as PartRow, PartValue as ValueRow } from '../tasks/store-parts.ts';
import type { Connection } from './connection.ts';

// What the types of divided duties are inside; codegen.ts maps them by name.

/** A division with what its parts say of the whole, seen from a moment. */
export type DutyDivision = DividedDuty & Moment;
/** What a part asks, seen from a moment. */
export type DutyPart = PartRow & Moment;
export type PartValue = ValueRow;
/** One statement of a part. */
export type PartVersion = PartRow;

export type DutyPartConnection = Connection<DutyPart>;
export type PartVersionConnection = Connection<PartVersion>;
