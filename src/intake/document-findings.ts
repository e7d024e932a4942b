import type { Span } from '../kernel/span.ts';
import { type ClauseReading, finding } from './clause-reading.ts';
import { startsWithin } from './cover.ts';
import type { FindingDraft } from './draft.ts';
import type { Section } from './section-tree.ts';
import { citeView, type View } from './view.ts';

const LABEL = /(?:牵头|责任|主办|协办|配合)(?:责任)?(?:单位|部门) {0,3}：/g;
/** A heading, or a part of one, is the same when this much of it is. */
const SAME = 6;

/** What concerns numbers, headings and phrases across the document. `isRead` tells whether a place belongs to a phrase that was read,
 * `left` are the tasks of table rows that name nobody. */
export function documentFindings(
  view: View,
  readings: readonly ClauseReading[],
  sections: readonly Section[],
  { isRead, left }: { isRead: (place: number) => boolean; left: readonly Span[] },
): FindingDraft[] {
  return [
    ...numberFindings(readings),
    ...headingFindings(view, sections),
    ...unreadFindings(view, isRead),
    ...lineless(view, readings, sections),
    ...left.map((task) => withoutLine(view, task)),
  ];
}

function numberFindings(readings: readonly ClauseReading[]): FindingDraft[] {
  return readings.flatMap(({ draft, clause }, at) => {
    const found: FindingDraft[] = [];
    const before = readings[at - 1];
    if (clause.section !== null && before?.clause.section === clause.section && !clause.phrase.task) {
      const number = [draft.path.chapter, draft.path.section, draft.path.item].filter((part) => part !== null).join('');
      found.push(
        finding(
          'SHARED_NUMBER',
          'REVIEW',
          draft.bracket,
          at,
          `编号${number}之下有不止一条责任行，按行分别立项。`,
          `Number ${number} carries more than one responsibility line; each is a task of its own.`,
        ),
      );
    }
    if (clause.isCut) {
      found.push(
        finding(
          'UNREAD_PHRASE',
          'REVIEW',
          draft.bracket,
          at,
          '这一责任行之前的正文过长，只读了靠近责任行的部分。',
          'The text before this line is too long; only the part next to the line was read.',
        ),
      );
    }
    if (clause.governsItems) {
      found.push(
        finding(
          'LINE_GOVERNS_ITEMS',
          'REVIEW',
          draft.bracket,
          at,
          '几个编号事项只在末尾有一条责任行，按它管全部事项读出。',
          'Several numbered items share the one line at their end; it was read as governing all of them.',
        ),
      );
    }
    return found;
  });
}

function headingFindings(view: View, sections: readonly Section[]): FindingDraft[] {
  const first = new Map<string, number>();
  return sections.flatMap((section, at) => {
    const title = view.text.slice(section.title.start, section.title.end);
    const parts = title.split('，').filter((part) => part.length >= SAME);
    const again = parts.find((part) => first.has(part));
    for (const part of parts) if (!first.has(part)) first.set(part, at);
    if (again === undefined) return [];
    const cited = citeView(view, section.title.start, section.title.end);
    return [
      finding(
        'REPEATED_HEADING',
        'INFO',
        cited,
        null,
        `标题“${again}”在前面已经出现过。`,
        `The heading "${again}" has already been used.`,
      ),
    ];
  });
}

/** Items without a line among neighbours that have one: who copied the plan may have lost it, and nobody would owe them. */
function lineless(view: View, readings: readonly ClauseReading[], sections: readonly Section[]): FindingDraft[] {
  const isOwed = startsWithin(
    readings.flatMap(({ clause }) =>
      [clause.phrase, clause.task, ...clause.below].map(({ start }) => ({ start, end: start + 1 })),
    ),
  );
  const rows = new Map<string, Section[]>();
  for (const section of sections) {
    if (section.level < 2 || section.parent === null) continue;
    const row = rows.get(`${section.parent} ${section.level}`) ?? [];
    row.push(section);
    rows.set(`${section.parent} ${section.level}`, row);
  }
  return [...rows.values()].flatMap((row) => {
    const left = row.filter(({ label, end }) => !isOwed({ start: label.start, end }));
    if (left.length === 0 || row.length - left.length < 2 || left.length * 3 > row.length) return [];
    return left.map(({ label, title }) =>
      withoutLine(view, { start: label.start, end: Math.max(label.end, title.end) }),
    );
  });
}

function withoutLine(view: View, { start, end }: Span): FindingDraft {
  const cited = citeView(view, start, Math.min(end, start + LONGEST_CITED));
  return finding(
    'TASK_WITHOUT_LINE',
    'REVIEW',
    cited,
    null,
    `“${cited.surface}”没有责任行，同级其他事项大多有；请对照原件，看是否漏写。`,
    `"${cited.surface}" has no responsibility line, though most items beside it have one.`,
  );
}

const LONGEST_CITED = 60;

function unreadFindings(view: View, isRead: (place: number) => boolean): FindingDraft[] {
  let until = 0;
  return [...view.text.matchAll(LABEL)].flatMap(({ 0: words, index }) => {
    if (index < until || isRead(index)) return [];
    const end = view.text.slice(index, index + 60).search(/[\n）]/);
    until = index + Math.max(words.length, end === -1 ? 60 : end);
    const cited = citeView(view, index, until);
    return [
      finding(
        'UNREAD_PHRASE',
        'BLOCKING',
        cited,
        null,
        `这里像是责任行，但没有读出单位：“${cited.surface}”。`,
        `This looks like a responsibility line, but no unit could be read: "${cited.surface}".`,
      ),
    ];
  });
}
