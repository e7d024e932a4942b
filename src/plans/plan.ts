import type { LocalDate } from '../kernel/local-date.ts';
import type { Cited, Span } from '../kernel/span.ts';

/** A higher document that the plan names as its basis. */
export interface BasisReference extends Cited {
  title: string;
  docNumber: string | null;
}

/** One heading of the plan: chapter 一、, section （一）, item 1、 and what stands below it. */
export interface WrittenSection {
  /** 1 chapter, 2 section, 3 item, deeper where a document goes deeper. */
  level: number;
  /** The number as printed, without its separator: 二, （四）, 2. */
  label: string;
  title: string;
  /** From the number to the end of the last character the heading governs. */
  span: Span;
  /** Position of the parent in the same list, or null at the top. */
  parent: number | null;
}

/** What a plan says of itself before its tasks begin. Each is null where the text does not say it. */
export interface PlanHeader {
  title: string;
  cover: string | null;
  issuer: string | null;
  docNumber: string | null;
  issuedOn: LocalDate | null;
  addressees: string | null;
  basis: BasisReference[];
}
