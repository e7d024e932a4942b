import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import { type Line, lineAt } from './numbering.ts';
import { type Section, sectionAt, titleOf } from './section-tree.ts';
import { trimmed, type View } from './view.ts';

/** A phrase with the text it governs, in places of the view. */
export interface TaskClause {
  phrase: FoundPhrase;
  task: Span;
  heading: Span | null;
  section: number | null;
  /** Paragraph within the innermost numbered heading, from 1. */
  para: number;
  /** The phrase closes several numbered items, none of which has its own. */
  governsItems: boolean;
  /** Where the line stands under its heading and the task follows below it: that text; else null. */
  below: Span | null;
  /** The text was too long to read in full. */
  isCut: boolean;
}

/** No task is longer; of a longer text only what stands next to the phrase is read, and a finding says so. */
const LONGEST_TASK = 12_000;

const LEADING = '。；，、;';

/** Gives each phrase its text: from behind the numbering, or behind the previous phrase, to the phrase (corpus/SCHEMA.md, `span`). */
export function taskClauses(
  view: View,
  lines: readonly Line[],
  sections: readonly Section[],
  phrases: readonly FoundPhrase[],
  bodyStart: number,
): TaskClause[] {
  const starts = phrases.map(({ start }) => start);
  let para = { section: -1 as number | null, count: 0, line: -1 };
  return phrases.map((phrase, order): TaskClause => {
    const previous = phrases[order - 1];
    const floor = Math.max(bodyStart, previous ? previous.tail : 0);
    if (phrase.task) {
      const section = sectionAt(sections, phrase.task.start);
      const isLong = phrase.task.end - phrase.task.start > LONGEST_TASK;
      const task = isLong ? { start: phrase.task.start, end: phrase.task.start + LONGEST_TASK } : phrase.task;
      return {
        phrase,
        task,
        heading: titleOf(view, phrase.task.start, phrase.task.end),
        section,
        para: 1,
        governsItems: false,
        below: null,
        isCut: isLong,
      };
    }
    const own = sectionAt(sections, phrase.start);
    const wider = governedItems(sections, own, starts, order, phrase);
    const section = wider ?? own;
    const start = taskStart(view, lines, sections, phrase, wider, own, floor);
    const isCut = phrase.taskEnd - start > LONGEST_TASK;
    const from = isCut ? phrase.taskEnd - LONGEST_TASK : start;
    const task = trimmed(view, from, phrase.taskEnd, from === floor ? LEADING : '');
    const heading = headingOf(view, sections, section, task);
    const line = lineAt(lines, task.start);
    if (para.section !== section) para = { section, count: 1, line };
    else if (para.line !== line)
      para = { section, count: para.count + paragraphsBetween(lines, para.line, line), line };
    return {
      phrase,
      task: task.end > task.start ? task : { start: phrase.start, end: phrase.start },
      heading,
      section,
      para: para.count,
      governsItems: wider !== null,
      below: textBelow(view, sections, own, starts, order, phrase),
      isCut,
    };
  });
}

const paragraphsBetween = (lines: readonly Line[], from: number, to: number): number => {
  let count = 0;
  for (let at = from + 1; at <= to; at++) if (lines[at]) count++;
  return Math.max(1, count);
};

function taskStart(
  view: View,
  lines: readonly Line[],
  sections: readonly Section[],
  phrase: FoundPhrase,
  wider: number | null,
  own: number | null,
  floor: number,
): number {
  if (wider !== null) {
    const section = sections[wider];
    if (section && section.contentStart >= floor)
      return section.standsAlone ? nextWords(view, section.lineEnd) : section.contentStart;
  }
  const section = own === null ? undefined : sections[own];
  if (!section || section.contentStart < floor) {
    // The same paragraph goes on behind the previous phrase, or a new one begins below it.
    return nextWords(view, floor);
  }
  const line = lines[lineAt(lines, phrase.taskEnd)];
  const opensLine = line?.numbering != null && line.start === section.label.start;
  if (opensLine || !section.standsAlone) return section.contentStart;
  const below = nextWords(view, section.lineEnd);
  const isTarget = /[\d%]/.test(view.text.slice(section.contentStart, section.lineEnd));
  return below >= phrase.taskEnd || isTarget ? section.contentStart : below;
}

const nextWords = (view: View, at: number): number => trimmed(view, at, view.text.length, LEADING).start;

/**
 * Items 1 to n below one heading, the last of which closes with the only phrase: the phrase is the heading's. Officials
 * write it so; whether it governs all of them is for a person to confirm (finding LINE_GOVERNS_ITEMS).
 */
function governedItems(
  sections: readonly Section[],
  own: number | null,
  starts: readonly number[],
  order: number,
  phrase: FoundPhrase,
): number | null {
  const section = own === null ? undefined : sections[own];
  if (own === null || !section || section.level < 3 || section.parent === null) return null;
  const parent = sections[section.parent];
  if (!parent) return null;
  const before = starts[order - 1];
  if (before !== undefined && before > parent.label.start) return null;
  const after = starts[order + 1];
  if (after !== undefined && after < parent.end) return null;
  let siblings = 0;
  for (let at = own; at > section.parent; at--) if (sections[at]?.parent === section.parent) siblings++;
  const isLast = parent.end <= Math.max(phrase.tail + 1, phrase.end + 1);
  return siblings >= 2 && isLast ? section.parent : null;
}

/**
 * （一）完善制度, 责任单位：…, and only then the items: the line governs what follows, as far as its heading does. Only where
 * nothing but the title stands before it and no other line follows under the heading.
 */
function textBelow(
  view: View,
  sections: readonly Section[],
  own: number | null,
  starts: readonly number[],
  order: number,
  phrase: FoundPhrase,
): Span | null {
  const section = own === null ? undefined : sections[own];
  if (
    !section ||
    (starts[order - 1] ?? -1) > section.label.start ||
    (starts[order + 1] ?? Number.MAX_SAFE_INTEGER) < section.end
  )
    return null;
  const title = trimmed(view, section.contentStart, phrase.taskEnd, '。');
  const isTitle = title.end - title.start <= 40 && !/[。；\n]/.test(view.text.slice(title.start, title.end));
  const below = trimmed(view, phrase.tail, Math.min(section.end, phrase.tail + LONGEST_TASK), LEADING);
  const nextLine = view.text.slice(phrase.tail, below.start).includes('\n');
  return isTitle && nextLine && below.end > below.start ? below : null;
}

function headingOf(view: View, sections: readonly Section[], section: number | null, task: Span): Span | null {
  const sentence = titleOf(view, task.start, task.end);
  if (sentence) return sentence;
  const own = section === null ? undefined : sections[section];
  const titleLine = own && own.level >= 3 && own.standsAlone && task.start > own.lineEnd;
  return titleLine ? own.title : null;
}
