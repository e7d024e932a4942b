import type { Span } from '../kernel/span.ts';
import type { RoleWord } from './role-words.ts';
import { type ListedUnit, looksLikeUnit } from './unit-list.ts';
import type { View } from './view.ts';

/** Units under one role word of a phrase; `role` null where no word says it. */
export interface RoleGroup {
  role: RoleWord | null;
  /** The role word, without its colon. */
  label: Span | null;
  /** 、 where a stop should stand before the label (NOTES.md, irregularity 1). */
  enumerationBefore: Span | null;
  units: ListedUnit[];
  open: boolean;
}

/** A responsibility phrase taken apart. Never null; what could not be read is simply not in the groups. */
export interface ParsedPhrase {
  groups: RoleGroup[];
  /** Sentences about the list itself: 列第一位者为牵头单位，下同; 以下不再列出. */
  notes: Span[];
  /** Times and scopes that stand in the phrase. */
  asides: Span[];
}

/** Whether a parsed phrase without labels names real units: guards brackets such as （由企业负责） and （农）. */
export function namesUnits(view: View, phrase: ParsedPhrase): boolean {
  const units = phrase.groups.flatMap((group) => group.units);
  const known = units.filter((unit) => looksLikeUnit(view.text.slice(unit.start, unit.end)));
  return units.length > 0 && known.length * 2 >= units.length && known.length > 0;
}
