import { dayOf, type LocalDate } from '../kernel/local-date.ts';
import type { Span } from '../kernel/span.ts';
import type { BasisReference, PlanHeader } from '../plans/plan.ts';
import { type Line, lineAt } from './numbering.ts';
import { readNumeral } from './numerals.ts';
import { citeView, printedWords, trimmed, type View } from './view.ts';

/** What the document says of itself, and in places of the view where its body begins and where its signature stands. */
export interface ReadHeader {
  header: PlanHeader;
  bodyStart: number;
  bodyEnd: number;
}

const DAY_LINE =
  /^（?((?:19|20)\d\d|二[〇零0][〇零一二三四五六七八九]{2}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日）?$/;
const DOC_NUMBER = /[\u4e00-\u9fff]{1,12}(?:（[\u4e00-\u9fff]{1,4}）)?[〔[（](?:19|20)\d\d[〕\]）]第?\d{1,4}号/;
const OFFICE_END = /(?:政府|办公室|办公厅|委员会|国务院|局|厅|部|院|委|会|小组|指挥部|管委会|中心|办)$/;
const ADDRESSED = /(?:政府|部门|单位|机构|办事处|委员会|管委会|局|公司|各[\u4e00-\u9fff]{1,8})：$/;
const BASIS_WORD = /根据|贯彻|落实|按照|依据|依照|遵照|结合/;
const REFERENCE = /《([^《》\n]{2,90}(?:《[^《》\n]{2,60}》[^《》\n]{0,40})?)》(?:（([^（）\n]{2,24}号)）)?/g;

/** Reads title, issuer, day of issue, number, addressees and basis from head and foot. Parts that are not stated are null, the title ''. */
export function readHeader(view: View, lines: readonly Line[], firstPhrase: number): ReadHeader {
  const words = (line: Span | undefined) => (line ? view.text.slice(line.start, line.end) : '');
  const before = lines
    .slice(0, Math.max(0, lineAt(lines, firstPhrase - 1) + 1))
    .filter(({ start }) => start < firstPhrase);
  const numberedAt = before.findIndex(({ numbering }) => numbering !== null && numbering.level <= 3);
  // A line that holds the phrase is a task, whatever it opens with.
  const head = (numberedAt === -1 ? before : before.slice(0, numberedAt)).filter(({ end }) => end <= firstPhrase);
  const block = titleBlock(view, head);
  const cover = joinedWords(view, block);
  const dayAt = lines.findIndex((line) => line.end - line.start <= 18 && dayIn(words(line)) !== null);
  const inner = promulgatedTitle(view, head.slice(block.length), cover);
  const signature =
    dayAt > 0 && OFFICE_END.test(words(lines[dayAt - 1])) && words(lines[dayAt - 1]).length <= 40
      ? lines[dayAt - 1]
      : undefined;
  const fromTitle =
    /^([^，。]{2,40}?)关于/.exec(view.text.slice(block[0]?.start ?? 0, block[0]?.end ?? 0) || '') ??
    /^([^，。]{2,40}?)关于/.exec(cover.folded);
  const numbered = head.find((line) => line.end - line.start <= 40 && DOC_NUMBER.test(words(line)));
  const number = numbered ? DOC_NUMBER.exec(words(numbered)) : null;
  const addressees = head.find((line) => ADDRESSED.test(words(line)) && !words(line).includes('。'));
  const last = [block.at(-1), numbered, addressees].reduce(
    (a, b) => ((b?.end ?? -1) > (a?.end ?? -1) ? b : a),
    undefined,
  );
  const body =
    numberedAt === -1 ? trimmed(view, last?.end ?? 0, view.text.length).start : (before[numberedAt]?.start ?? 0);
  const dayLine = dayAt === -1 ? undefined : lines[dayAt];
  return {
    header: {
      title: inner ?? cover.printed,
      cover: inner === null ? null : cover.printed,
      issuer: signature
        ? printedWords(view, signature.start, signature.end).trim()
        : fromTitle?.[1] && OFFICE_END.test(fromTitle[1])
          ? cover.printed.slice(0, fromTitle[1].length)
          : null,
      docNumber:
        numbered && number
          ? printedWords(view, numbered.start + number.index, numbered.start + number.index + number[0].length)
          : null,
      issuedOn: dayLine ? dayIn(words(dayLine)) : null,
      addressees: addressees ? citeView(view, addressees.start, addressees.end - 1).surface : null,
      basis: head.flatMap((line) => basisOf(view, line, cover.folded)),
    },
    bodyStart: body,
    bodyEnd: dayLine && dayLine.start > firstPhrase ? (signature ?? dayLine).start : view.text.length,
  };
}

function dayIn(words: string): LocalDate | null {
  const parts = DAY_LINE.exec(words);
  const [year, month, day] = [parts?.[1], parts?.[2], parts?.[3]].map((part) => readNumeral(part ?? ''));
  return (year && month && day && dayOf(year, month, day)) || null;
}

/** The lines of the title: short, unnumbered, no sentence, before number, addressees and first paragraph. */
function titleBlock(view: View, head: readonly Line[]): Line[] {
  const block: Line[] = [];
  for (const line of head) {
    const words = view.text.slice(line.start, line.end);
    if (
      block.length === 0 &&
      (/^(?:附件|附：|索引号|发文|主题)/.test(words) || (DOC_NUMBER.test(words) && words.length <= 40))
    )
      continue;
    if (line.numbering || /^[●•■◆◇▲➢※◎□★☆✦]/.test(words) || words.length > 60 || block.length >= 5) break;
    if (/[。；：|\t]/.test(words) || DOC_NUMBER.test(words) || dayIn(words) !== null || /^-+$/.test(words)) break;
    block.push(line);
    if (/(?:通知|意见|方案|计划|决定|要点)$/.test(words)) break;
  }
  return block;
}

const joinedWords = (view: View, block: readonly Line[]): { printed: string; folded: string } => ({
  printed: block.map(({ start, end }) => printedWords(view, start, end)).join(''),
  folded: block.map(({ start, end }) => view.text.slice(start, end)).join(''),
});

/** The title of the plan that a covering notice promulgates, as the plan itself prints it where it does; else null. */
function promulgatedTitle(
  view: View,
  rest: readonly Line[],
  cover: { printed: string; folded: string },
): string | null {
  const found = /关于(?:印发|转发|下发|发布|批转)(《?)(.{2,90}?)》?的(?:通知|函|决定)$/.exec(cover.folded);
  if (!found?.[2]) return null;
  const named = found[2];
  const plain = rest.filter((line) => dayIn(view.text.slice(line.start, line.end)) === null);
  const candidates = plain.flatMap((_line, at) =>
    [1, 2, 3].map((size) => joinedWords(view, plain.slice(at, at + size))),
  );
  const own =
    candidates.find(({ folded }) => folded === named) ??
    candidates.find(({ folded }) => folded.length > 4 && folded.length < named.length + 12 && folded.endsWith(named)) ??
    candidates.find(({ folded }) => folded.length > 6 && named.endsWith(folded));
  if (own) return own.printed;
  const at = found.index + found[0].indexOf(named);
  return cover.printed.length === cover.folded.length ? cover.printed.slice(at, at + named.length) : named;
}

/** Higher documents that an opening paragraph names as its basis; the plan itself is none. */
function basisOf(view: View, line: Line, cover: string): BasisReference[] {
  const words = view.text.slice(line.start, line.end);
  const first = words.search(BASIS_WORD);
  if (first === -1 || words.length > 4000) return [];
  return [...words.matchAll(REFERENCE)].flatMap((found): BasisReference[] => {
    const title = found[1] ?? '';
    if (found.index < first || cover.includes(title)) return [];
    const start = line.start + found.index;
    const number = found[2];
    const numberAt = number === undefined ? -1 : start + found[0].lastIndexOf(number);
    return [
      {
        title: printedWords(view, start + 1, start + 1 + title.length),
        docNumber: number === undefined ? null : printedWords(view, numberAt, numberAt + number.length),
        ...citeView(view, start, start + found[0].length),
      },
    ];
  });
}
