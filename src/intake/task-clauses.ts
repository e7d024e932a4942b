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
  /** Where the line stands at its heading and the tasks follow below it: their texts, as far as they have no line of their own. */
  below: readonly Span[];
  /** The line stands at a heading below which items have lines of their own. */
  heads: boolean;
  /** The text was too long to read in full. */
  isCut: boolean;
}

/** No task is longer; of a longer text only what stands next to the phrase is read, and a finding says so. */
const LONGEST_TASK = 12_000;

const LEADING = '。；，、;●•■◆◇▲➢※◎□✦';

/** Gives each phrase its text: from behind the numbering, or behind the previous phrase, to the phrase (corpus/SCHEMA.md, `span`). */
export function taskClauses(
  view: View,
  lines: readonly Line[],
  sections: readonly Section[],
  phrases: readonly FoundPhrase[],
  { bodyStart, bodyEnd }: { bodyStart: number; bodyEnd: number },
): TaskClause[] {
  const behind = textsBehind(view, sections, phrases, bodyStart, bodyEnd);
  if (behind) return behind;
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
        below: [],
        heads: false,
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
    const under = textBelow(view, sections, own, starts, order, phrase);
    const [first, rest] = under.below;
    const isUnder = task.end <= task.start && !under.heads && first !== undefined && rest === undefined;
    return {
      phrase,
      task: isUnder
        ? withoutNumber(lines, first)
        : task.end > task.start
          ? task
          : { start: phrase.start, end: phrase.start },
      heading,
      section,
      para: para.count,
      governsItems: wider !== null,
      ...under,
      ...(isUnder ? { below: [] } : {}),
      isCut,
    };
  });
}

/** From behind the number that a text opens with. */
function withoutNumber(lines: readonly Line[], { start, end }: Span): Span {
  const line = lines[lineAt(lines, start)];
  const isOpened = line?.numbering != null && line.start === start && line.numbering.contentStart < end;
  return isOpened ? { start: line.numbering?.contentStart ?? start, end } : { start, end };
}

/** 工作目标, 任务内容 before the task of such a sheet. */
const TASK_LABEL = /^[\u4e00-\u9fff]{0,4}(?:目标|任务|内容|措施|事项|项目|要求)(?:：|[ \t])\s*/;

/**
 * Sheets that name the units first and the task below them, record by record: 牵头单位…, 工作目标…; 牵头单位…. Known by
 * nothing standing before the first line, and text behind each, the last included. Else null.
 */
function textsBehind(
  view: View,
  sections: readonly Section[],
  phrases: readonly FoundPhrase[],
  bodyStart: number,
  bodyEnd: number,
): TaskClause[] | null {
  const [first, second] = phrases;
  if (!first || !second || phrases.some(({ task }) => task !== null)) return null;
  const gap = trimmed(view, bodyStart, first.taskEnd, LEADING);
  if (gap.end > gap.start || sectionAt(sections, first.start) !== null) return null;
  const texts = phrases.map((phrase, order) => {
    const limit = Math.min(phrases[order + 1]?.taskEnd ?? bodyEnd, phrase.tail + LONGEST_TASK);
    const { start } = trimmed(view, phrase.tail, limit, LEADING);
    const label = TASK_LABEL.exec(view.text.slice(start, start + 12))?.[0].length ?? 0;
    return trimmed(view, start + label, limit, LEADING);
  });
  if (texts.some(({ start, end }) => end - start < 4)) return null;
  return phrases.map((phrase, order): TaskClause => {
    const task = texts[order] ?? { start: phrase.tail, end: phrase.tail };
    const section = sectionAt(sections, task.start);
    const heading = titleOf(view, task.start, task.end);
    return { phrase, task, heading, section, para: 1, governsItems: false, below: [], heads: false, isCut: false };
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
 * nothing but the title stands before it. Items below that have lines of their own are not its text.
 */
function textBelow(
  view: View,
  sections: readonly Section[],
  own: number | null,
  starts: readonly number[],
  order: number,
  phrase: FoundPhrase,
): Pick<TaskClause, 'below' | 'heads'> {
  const none = { below: [], heads: false };
  const section = own === null ? undefined : sections[own];
  if (own === null || !section || (starts[order - 1] ?? -1) > section.label.start) return none;
  const title = trimmed(view, section.contentStart, phrase.taskEnd, '。');
  if (title.end - title.start > 40 || /[。；\n]/.test(view.text.slice(title.start, title.end))) return none;
  const after = starts[order + 1] ?? Number.MAX_SAFE_INTEGER;
  if (after >= section.end) {
    const below = trimmed(view, phrase.tail, Math.min(section.end, phrase.tail + LONGEST_TASK), LEADING);
    const nextLine = view.text.slice(phrase.tail, below.start).includes('\n');
    return nextLine && below.end > below.start ? { below: [below], heads: false } : none;
  }
  const items = itemsBelow(sections, own);
  const first = items[0];
  // A second paragraph with a line of its own, before any item: the heading has two lines, none of which is over the other.
  if (!first || after < first.label.start) return none;
  const below = items
    .filter(({ label, end }) => !startsIn(starts, label.start, end))
    .map((item) => trimmed(view, item.contentStart, Math.min(item.end, item.contentStart + LONGEST_TASK), LEADING));
  return { below: below.filter(({ start, end }) => end > start), heads: true };
}

/** The innermost numbered items below a heading. */
function itemsBelow(sections: readonly Section[], own: number): Section[] {
  const end = sections[own]?.end ?? 0;
  const items: Section[] = [];
  for (let at = own + 1; (sections[at]?.label.start ?? end) < end; at++) {
    const section = sections[at];
    if (section && sections[at + 1]?.parent !== at) items.push(section);
  }
  return items;
}

function startsIn(starts: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? to) < to;
}

function headingOf(view: View, sections: readonly Section[], section: number | null, task: Span): Span | null {
  const sentence = titleOf(view, task.start, task.end);
  if (sentence) return sentence;
  const own = section === null ? undefined : sections[section];
  const titleLine = own && own.level >= 3 && own.standsAlone && task.start > own.lineEnd;
  return titleLine ? own.title : null;
}
