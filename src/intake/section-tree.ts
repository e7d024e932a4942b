import type { Span } from '../kernel/span.ts';
import type { WrittenSection } from '../plans/plan.ts';
import type { Line } from './numbering.ts';
import { citeView, printedSpan, trimmed, type View } from './view.ts';

/** A numbered heading in places of the view. */
export interface Section {
  level: number;
  label: Span;
  /** Behind the number. */
  contentStart: number;
  lineEnd: number;
  /** Where what it governs ends. */
  end: number;
  parent: number | null;
  title: Span;
  /** Its line holds the title and nothing else. */
  standsAlone: boolean;
}

const LONGEST_TITLE = 32;
const LONGEST_WITH_COMMA = 20;

/**
 * The title sentence that opens a stretch, or null where the first sentence already is the task (corpus/SCHEMA.md,
 * `heading`): short, followed by more, at most one comma, no figure and no duty with a date.
 */
export function titleOf(view: View, start: number, end: number): Span | null {
  const window = view.text.slice(start, Math.min(end, start + LONGEST_TITLE + 2));
  const stop = window.search(/[。\n！]/);
  if (stop < 2) return null;
  const words = window.slice(0, stop);
  const rest = trimmed(view, start + stop + 1, end);
  if (rest.end <= rest.start) return null;
  const commas = words.split('，').length - 1;
  if (commas > 1 || (commas === 1 && words.length > LONGEST_WITH_COMMA) || words.length > LONGEST_TITLE) return null;
  if (/[；：]|\d/.test(words)) return null;
  return trimmed(view, start, start + stop);
}

/** The tree of numbered headings. `isTaken` leaves out what stands in tables and responsibility phrases. */
export function sectionsOf(
  view: View,
  lines: readonly Line[],
  isTaken: (place: number) => boolean,
  textEnd: number,
): Section[] {
  const sections: Section[] = [];
  const open: number[] = [];
  for (const line of lines) {
    if (!line.numbering || line.start >= textEnd || isTaken(line.start)) continue;
    const { level, label, contentStart } = line.numbering;
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level)
      close(view, sections, open, line.start);
    const sentence = titleOf(view, contentStart, line.end);
    const whole = trimmed(view, contentStart, line.end, '。：');
    const standsAlone =
      sentence === null &&
      whole.end - whole.start <= 40 &&
      !isTaken(line.end - 1) &&
      !view.text.slice(whole.start, whole.end).includes('。');
    sections.push({
      level,
      label,
      contentStart,
      lineEnd: line.end,
      end: textEnd,
      parent: open.at(-1) ?? null,
      title: sentence ?? (standsAlone ? whole : openingWords(view, whole)),
      standsAlone,
    });
    open.push(sections.length - 1);
  }
  while (open.length > 0) close(view, sections, open, textEnd);
  return sections;
}

function close(view: View, sections: Section[], open: number[], at: number): void {
  const section = sections[open.pop() ?? -1];
  if (section) section.end = Math.max(trimmed(view, section.label.start, at).end, section.label.end);
}

/** Words to call a heading by when it opens with a long sentence. */
function openingWords(view: View, whole: Span): Span {
  const words = view.text.slice(whole.start, Math.min(whole.end, whole.start + 40));
  const stop = words.search(/[，。；：、（\n]/);
  return { start: whole.start, end: whole.start + (stop > 1 ? stop : words.length) };
}

/** Position of the innermost section that governs a place, or null. */
export function sectionAt(sections: readonly Section[], place: number): number | null {
  let low = 0;
  let high = sections.length - 1;
  let best: number | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.label.start ?? 0) <= place) {
      best = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  while (best !== null && (sections[best]?.end ?? 0) < place) best = sections[best]?.parent ?? null;
  return best;
}

/** The section of a level at or above a section, or null. */
export function ancestorAt(sections: readonly Section[], section: number | null, level: number): number | null {
  let at = section;
  while (at !== null && (sections[at]?.level ?? 0) > level) at = sections[at]?.parent ?? null;
  return at !== null && sections[at]?.level === level ? at : null;
}

export const writtenSection = (view: View, section: Section): WrittenSection => ({
  level: section.level,
  label: citeView(view, section.label.start, section.label.end).surface,
  title: citeView(view, section.title.start, section.title.end).surface,
  span: printedSpan(view, section.label.start, section.end),
  parent: section.parent,
});
