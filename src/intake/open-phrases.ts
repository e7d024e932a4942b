import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import type { Line } from './numbering.ts';
import { LONGEST_PHRASE, parsePhrase } from './responsibility-phrase.ts';
import { verbAtEnd } from './role-words.ts';
import { areUnits, looksLikeUnit, splitAtSeparators } from './unit-list.ts';
import { trimmed, type View } from './view.ts';

type Piece = Span & { kind: 'UNIT' | 'LEAD' | 'ROLE' | 'NOTE' | 'TIME' | 'SCRAP' };
/** Pieces of one phrase, with the times that stand behind its last role word. */
type Run = Span & { beside: Span[] };

/** …。市路桥局会同市水务局负责。 */
const CLOSES_WITH_DUTY = /(?:负责|落实|实施)(?:落实|实施)?[。）〕\]】]*$/;
/** …，由市规划局负责。 at the end of a sentence that says what; in long paragraphs of prose it only tells how something is done. */
const BY_WHOM = /，由[^，。；]{2,40}负责(?:落实|组织实施|实施)?。?$/;
const LONGEST_BY_WHOM = 120;
/** 2019年9月30日前完成, 年底前. */
const TIME =
  /^(?:于|在|力争|确保|争取)?(?:到)?(?:(?:19|20)\d\d年|\d{1,2}月|[一二三四1-4]季度|第[一二三四1-4]季度|[上下]半年|年底|年内|年末|今年|明年)[\d月日年底末内上下中旬半季度第一二三四]*(?:之前|以前|前)?(?:全部|基本)?(?:完成|办结|落实|到位|建成|见效|落实到位)?$/;
/** 甲局、乙局共同负责，举办…: who stands before what. */
const OPENS_WITH_DUTY = /^[\u4e00-\u9fff、（）]{2,60}(?:负责|牵头|落实)[，：；]/;
const NOTE = /^(?:以下|下同|不再|不另|本(?:方案|意见|计划|通知)[\u4e00-\u9fff]{0,6}以下)/;
/** What is left of 各区、县（市）政府（管委会） when its marks were lost. */
const SCRAP = /^(?:区|县|市|镇|乡|街道|政府|管委会|人民政府|办事处|落实|单位|部门)$/;

/**
 * Phrases that stand in the running text without brackets or labels: 市发改委牵头，市财政局配合。 Only where every part
 * names a unit and somebody is said to lead. Where the document brackets its phrases, only as the end of a paragraph
 * that has none.
 */
export function openPhrases(
  view: View,
  lines: readonly Line[],
  hasPhrase: (line: Line) => boolean,
  anywhere: boolean,
): FoundPhrase[] {
  return lines.flatMap((whole) => {
    if (hasPhrase(whole)) return [];
    const line = withoutCloser(view, whole);
    const begin = line.numbering?.contentStart ?? line.start;
    const words = view.text.slice(begin, line.end);
    const leads = /牵头|主办/.test(words);
    const tail = words.slice(-50);
    const isOfLine = anywhere || line.end < whole.end;
    const bare = line.end < whole.end ? bareTail(view, begin, line.end) : null;
    if (bare) return [bare];
    const opens = line.numbering !== null && OPENS_WITH_DUTY.test(words);
    if (
      !leads &&
      !opens &&
      !(isOfLine && CLOSES_WITH_DUTY.test(tail)) &&
      !(line.numbering && words.length <= LONGEST_BY_WHOM && BY_WHOM.test(tail))
    )
      return [];
    return runsOf(
      view,
      splitAtSeparators(view, begin, line.end).map((piece) => kindOf(view, piece)),
      leads ? 'LEAD' : 'ROLE',
    ).flatMap((run) => {
      const end = closing(view, run.end, line.end);
      const close = closing(view, run.beside.at(-1)?.end ?? run.end, line.end);
      const behind = run.start === begin && anywhere ? taskBehind(view, close, line.end) : null;
      if (!(anywhere && leads) && behind === null && !standsAtEnd(view, line, begin, run, close)) return [];
      const parsed = parsePhrase(view, run.start, run.end);
      const beside = [...parsed.asides, ...run.beside];
      return [{ start: run.start, end, parsed, taskEnd: run.start, tail: behind?.end ?? close, beside, task: behind }];
    });
  });
}

/** Whether the last closing bracket of a line has nothing to close. */
function closesNothing(words: string): boolean {
  let depth = 0;
  let isLost = false;
  for (const char of words) {
    if ('（【〔['.includes(char)) depth++;
    else if ('）】〕]'.includes(char)) {
      isLost = depth === 0;
      depth = Math.max(0, depth - 1);
    }
  }
  return isLost;
}

/** …市城管局负责）: the bracket that it closes was lost. */
function withoutCloser(view: View, line: Line): Line {
  const words = view.text.slice(line.start, line.end);
  const isLost = /[）】〕\]]。?$/.test(words) && closesNothing(words);
  return isLost ? { ...line, end: line.end - (words.endsWith('。') ? 2 : 1) } : line;
}

/** 甲局牵头，乙局配合，完成申报: the task that follows those who have it in its own line. */
function taskBehind(view: View, from: number, end: number): Span | null {
  const task = trimmed(view, from, end, '，：；');
  return task.end - task.start < SHORTEST_TASK || /牵头|负责|配合/.test(view.text.slice(task.start, task.end))
    ? null
    : task;
}

const SHORTEST_TASK = 6;

/** …制度。甲局、乙局〕: units alone behind the last stop, closed by a bracket that was never opened. */
function bareTail(view: View, begin: number, end: number): FoundPhrase | null {
  const words = view.text.slice(begin, end);
  const start = begin + Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1;
  if (start === begin || end - start > LONGEST_PHRASE) return null;
  const names = splitAtSeparators(view, start, end).map((piece) => view.text.slice(piece.start, piece.end));
  if (!areUnits(names) || names.some((name) => verbAtEnd(name)?.at)) return null;
  const parsed = parsePhrase(view, start, end);
  return { start, end, parsed, taskEnd: start, tail: end + 1, beside: parsed.asides, task: null };
}

/** A run that closes its paragraph and opens a sentence; with 由 it may also be all of an item, or close the sentence of one. */
function standsAtEnd(view: View, line: Line, begin: number, run: Run, close: number): boolean {
  if (close < line.end) return false;
  const isByWhom =
    line.numbering !== null &&
    view.text.charAt(run.start) === '由' &&
    /(?:负责|牵头|配合)(?:落实|组织实施|实施)?$/.test(view.text.slice(run.start, run.end));
  if (run.start === begin) return isByWhom;
  const before = view.text.slice(begin, run.start).trimEnd().slice(-1);
  return '。；！'.includes(before) || (isByWhom && before === '，' && line.end - begin <= LONGEST_BY_WHOM);
}

const closing = (view: View, at: number, limit: number): number =>
  at < limit && '。、；'.includes(view.text.charAt(at)) ? at + 1 : at;

function kindOf(view: View, piece: Span): Piece {
  const words = view.text.slice(piece.start, piece.end);
  if (words.length > 60) return { ...piece, kind: 'SCRAP', end: piece.start };
  if (NOTE.test(words)) return { ...piece, kind: 'NOTE' };
  if (TIME.test(words)) return { ...piece, kind: 'TIME' };
  if (SCRAP.test(words)) return { ...piece, kind: 'SCRAP' };
  const verb = verbAtEnd(words);
  const name = (verb ? words.slice(0, verb.at) : words)
    .replace(/^由/, '')
    .replace(/等(?:有关|相关)?(?:部门|单位)?$/, '');
  const names = name.split(/会同|和|及/).filter((part) => part !== '');
  const isNamed = looksLikeUnit(name) || (names.length > 1 && names.every(looksLikeUnit));
  // A lead that lost its comma: 市国土资源局牵头 市农业局 reads on, so the word need not close the piece.
  if (verb && (isNamed || name === '')) return { ...piece, kind: verb.role === 'LEAD' ? 'LEAD' : 'ROLE' };
  return isNamed ? { ...piece, kind: 'UNIT' } : { ...piece, kind: 'SCRAP', end: piece.start };
}

/** A time behind the roles belongs to them; one that opens the next sentence does not. */
const closesSentence = (view: View, { start, end }: Span): boolean =>
  '，、'.includes(view.text.charAt(start - 1)) && /[。；\n]|^$/.test(view.text.charAt(end));

/** Longest stretches of pieces that name units and roles, from the first unit to the last role word or note. */
function runsOf(view: View, pieces: readonly Piece[], word: 'LEAD' | 'ROLE'): Run[] {
  const runs: Run[] = [];
  let run: Piece[] = [];
  const finish = () => {
    const last = run.findLastIndex(({ kind }) => kind !== 'UNIT' && kind !== 'SCRAP' && kind !== 'TIME');
    const kept = run.slice(0, last + 1);
    const first = kept[0];
    const closes = kept.at(-1);
    if (first && closes && kept.some(({ kind }) => kind === 'LEAD' || kind === word))
      runs.push({
        ...{ start: first.start, end: closes.end },
        beside: run.slice(last + 1).filter((piece) => piece.kind === 'TIME' && closesSentence(view, piece)),
      });
    run = [];
  };
  for (const piece of pieces) {
    const isScrap = piece.kind === 'SCRAP';
    const breaks = isScrap && (piece.end === piece.start || run.length === 0);
    const again =
      piece.kind === 'LEAD' &&
      run.some(({ kind }) => kind === 'LEAD' || kind === 'ROLE') &&
      !/[、，]/.test(view.text.charAt(piece.start - 1));
    const first = run[0];
    const isLong = first !== undefined && piece.end - first.start > LONGEST_PHRASE;
    if (breaks || again || isLong) finish();
    if (!breaks && ((piece.kind !== 'NOTE' && piece.kind !== 'TIME') || run.length > 0)) run.push(piece);
  }
  finish();
  return runs;
}
