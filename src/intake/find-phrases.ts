import type { Span } from '../kernel/span.ts';
import { type Bracketed, bracketsOf } from './brackets.ts';
import type { Line } from './numbering.ts';
import { namesUnits, type ParsedPhrase } from './parsed-phrase.ts';
import { LONGEST_PHRASE, parsePhrase } from './responsibility-phrase.ts';
import { areUnits, looksLikeUnit } from './unit-list.ts';
import { trimmed, type View } from './view.ts';

/** A responsibility phrase in its place. `start` to `end` is what corpus/SCHEMA.md calls the bracket. */
export interface FoundPhrase extends Span {
  parsed: ParsedPhrase;
  /** Where the words before the phrase must stop: a line of named leaders may stand between them and the phrase. */
  taskEnd: number;
  /** Where the words of the next clause may begin. */
  tail: number;
  /** Stretches beside the task that may hold its deadlines: labels 完成时限 and the columns of a table. */
  beside: Span[];
  /** The task cell of a table row, where the phrase comes from a table. */
  task: Span | null;
}

const NOTHING: ParsedPhrase = { groups: [], notes: [], asides: [] };
const UNIT_ROLES = new Set(['LEAD', 'RESPONSIBLE', 'SUPPORT', 'GUIDE']);

/** Phrases in brackets of any kind, outermost first; a bracket that is none is searched within. */
export function bracketPhrases(view: View, lines: readonly Line[], isTaken: (place: number) => boolean): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  const lineEnds = new Set(lines.map(({ end }) => end));
  const itemEnds = new Set(lines.flatMap(({ end, numbering }) => (numbering ? [end] : [])));
  const visit = (bracket: Bracketed): void => {
    if (isTaken(bracket.start)) return;
    const isShort = bracket.end - bracket.start <= LONGEST_PHRASE;
    const parsed = isShort ? parsePhrase(view, bracket.inner.start, bracket.inner.end) : NOTHING;
    if (isPhrase(view, bracket, parsed, { lineEnds, itemEnds })) add(bracket, parsed);
    else if (isAside(parsed) && found.length > 0 && isNextTo(view, found.at(-1), bracket)) attach(bracket, parsed);
    else for (const child of bracket.children) visit(child);
  };
  const attach = (bracket: Bracketed, parsed: ParsedPhrase) => {
    const last = found.at(-1);
    if (!last) return;
    last.beside.push(...asidesOf(parsed));
    last.tail = bracket.end;
  };
  const add = (bracket: Bracketed, parsed: ParsedPhrase) => {
    const last = found.at(-1);
    if (last && isNextTo(view, last, bracket) && onlySupports(parsed)) {
      last.parsed = {
        groups: [...last.parsed.groups, ...parsed.groups],
        notes: [...last.parsed.notes, ...parsed.notes],
        asides: [...last.parsed.asides, ...parsed.asides],
      };
      last.end = bracket.end;
      last.beside.push(...asidesOf(parsed));
      last.tail = bracket.end;
      return;
    }
    found.push({
      start: bracket.start,
      end: bracket.end,
      parsed,
      taskEnd: bracket.start,
      tail: bracket.end,
      beside: asidesOf(parsed),
      task: null,
    });
  };
  for (const bracket of bracketsOf(view)) visit(bracket);
  // 报有关部门（市发改委、市财政局）。 explains in a document that words its lines; where none does, lists are its lines.
  const worded = found.filter(({ parsed }) => isWorded(parsed));
  // Where most of its lines follow a title without a stop, a list that closes its paragraph is a line like them.
  const bare = worded.filter((phrase) => !followsStop(view, phrase)).length * 2 > worded.length;
  const isLine = (phrase: FoundPhrase) =>
    bare && lineEnds.has(view.text.charAt(phrase.end) === '。' ? phrase.end + 1 : phrase.end);
  return worded.length > 0
    ? found.filter((phrase) => isWorded(phrase.parsed) || followsStop(view, phrase) || isLine(phrase))
    : found;
}

const isWorded = ({ groups }: ParsedPhrase): boolean => groups.some(({ role }) => role !== null);

const followsStop = (view: View, { start }: FoundPhrase): boolean =>
  /[。；！.\n]\s*$/.test(view.text.slice(Math.max(0, start - 6), start));

const isNextTo = (view: View, phrase: FoundPhrase | undefined, bracket: Span): boolean =>
  phrase !== undefined &&
  /^[\s。；，]{0,4}$/.test(view.text.slice(phrase.tail, bracket.start)) &&
  !view.text.slice(phrase.tail, bracket.start).includes('\n');

/** Each aside is a cell of its own, so that 长期坚持 or a bare 2020年 can be a time. */
const asidesOf = ({ asides }: ParsedPhrase): Span[] => asides.map(({ start, end }) => ({ start, end }));

const isAside = (parsed: ParsedPhrase): boolean =>
  parsed.asides.length > 0 && parsed.groups.every(({ units }) => units.length === 0);

const onlySupports = (parsed: ParsedPhrase): boolean =>
  parsed.groups.length > 0 && parsed.groups.every(({ role }) => role === 'SUPPORT' || role === 'PERSON');

/** Where lines end, and which of them are numbered items. */
interface Ends {
  lineEnds: ReadonlySet<number>;
  itemEnds: ReadonlySet<number>;
}

function isPhrase(view: View, bracket: Bracketed, parsed: ParsedPhrase, ends: Ends): boolean {
  const named = parsed.groups.filter(({ units }) => units.length > 0);
  if (named.length === 0) return false;
  const inner = view.text.slice(bracket.inner.start, bracket.inner.end);
  if (/^(?:见|详见|不含|含|包括|以下简称|简称|其中|注)/.test(inner.trimStart())) return false;
  // 由自然资源部门会同生态环境部门审核 tells what they do, not whose task it is.
  const last = named.at(-1)?.units.at(-1);
  if (last && /^由|会同/.test(inner) && !looksLikeUnit(view.text.slice(last.start, last.end))) return false;
  const worded = named.filter(({ role }) => role !== null && UNIT_ROLES.has(role));
  if (worded.length > 0) {
    const first = worded[0]?.label;
    const labelled = first !== null && first !== undefined && view.text.charAt(first.end) === '：';
    return labelled || namesUnits(view, parsed);
  }
  if (named.some(({ role }) => role !== null)) return namesUnits(view, parsed);
  return isBareList(view, bracket, parsed, ends);
}

/** Pasted without line breaks, the next number closes the line. */
const NEXT_ITEM = /^\s{0,2}(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、](?!\d))/;

/** 〔省科技厅、省财政厅〕: units alone, closing a sentence or a line. (堆放), (农) and 〔2016〕 are none. */
function isBareList(view: View, bracket: Bracketed, parsed: ParsedPhrase, { lineEnds, itemEnds }: Ends): boolean {
  const units = parsed.groups.flatMap((group) => group.units);
  if (parsed.notes.length > 0 && units.length === 0) return false;
  if (!areUnits(units.map(({ start, end }) => view.text.slice(start, end)))) return false;
  const before = view.text.charAt(trimmed(view, Math.max(0, bracket.start - 6), bracket.start).end - 1);
  const after = trimmed(view, bracket.end, Math.min(view.text.length, bracket.end + 3), '。；');
  const closesLine =
    lineEnds.has(bracket.end) ||
    lineEnds.has(bracket.end + 1) ||
    after.end === after.start ||
    NEXT_ITEM.test(view.text.slice(bracket.end, bracket.end + 8)) ||
    view.text.slice(bracket.end, bracket.end + 2).includes('\n');
  const closesSentence = '。；！.'.includes(before) && before !== '';
  if (units.length === 1) return closesLine && (closesSentence || itemEnds.has(bracket.end));
  return closesLine || closesSentence;
}
