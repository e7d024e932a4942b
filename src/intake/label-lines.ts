import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import type { Line } from './numbering.ts';
import { namesUnits } from './parsed-phrase.ts';
import { LONGEST_PHRASE, parsePhrase } from './responsibility-phrase.ts';
import { isFirmLabel, type RoleWord, roleOfLabel } from './role-words.ts';
import { looksLikeUnit } from './unit-list.ts';
import type { View } from './view.ts';

interface LabelledStretch extends Span {
  role: RoleWord;
  /** Behind the colon. */
  listStart: number;
}

const LABEL = /[【[]?\s{0,2}([\u4e00-\u9fff][\u4e00-\u9fff（）/、 ]{1,17}?)\s{0,4}(?:[】\]]\s{0,2}：{0,2}|：{1,3})/y;
/** Marks that stand before the label instead of a number. */
const BULLETS = /[◎○◇◆★☆●•·▲△■□※➢✦]{1,3}\s{0,2}/y;
/** 责任单位 市路桥局, 责任单位为市路桥局: without a colon. */
const PLAIN_LABEL =
  /([\u4e00-\u9fff]{2,8}?(?:单位|部门))(?:为|是|[ \t—-]{1,3}|(?=[市县区省州旗国]))[ ：]{0,2}(?=([^、，；。：\s]{2,36}))/y;
const NEXT_TASK = /^\s{0,2}(?:\d{1,3}[.、](?!\d)|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)/;
const UNIT_ROLES = new Set<RoleWord>(['LEAD', 'RESPONSIBLE', 'SUPPORT', 'GUIDE']);

/**
 * Phrases without brackets: lines that open with 牵头单位：, 责任单位： and the like, and such labels behind the last
 * sentence of a paragraph. Neighbouring label lines are one phrase; lines of named leaders and of times belong to it.
 */
export function labelLinePhrases(
  view: View,
  lines: readonly Line[],
  isTaken: (place: number) => boolean,
): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isTaken(line.start)) continue;
    const first = labelsWithin(view, line, isTaken, found);
    if (!first) continue;
    let last = at;
    let end = stretchEnd(view, first.start, line.end, isTaken);
    // A label alone on its line has its units on the next.
    if (first.listStart >= line.end && lines[at + 1]) {
      last = at + 1;
      end = lines[last]?.end ?? end;
    }
    for (let next = lines[last + 1]; next; next = lines[last + 1]) {
      const label = isTaken(next.start) ? null : labelAt(view, behindBullet(view, next.start), next.end);
      if (!label && goesOn(view, lines[last], next)) {
        last++;
        end = next.end;
        continue;
      }
      if (!label || (label.role === 'LEAD' && hasRole(view, first.start, end, 'LEAD'))) break;
      if (UNIT_ROLES.has(label.role) && repeats(view, first.start, end, label)) break;
      if (next.end - first.start > LONGEST_PHRASE) break;
      last++;
      end = next.end;
      if (label.listStart >= next.end && lines[last + 1]) {
        last++;
        end = lines[last]?.end ?? end;
      }
    }
    const phrase = phraseOf(view, first, end);
    if (!phrase) continue;
    found.push(phrase);
    at = last;
  }
  return found;
}

/** A list that breaks off within a name or behind 、 goes on in the next line. */
function goesOn(view: View, line: Line | undefined, next: Line): boolean {
  if (!line || next.numbering || line.end - line.start < SHORTEST_BROKEN) return false;
  const words = view.text.slice(Math.max(line.start, line.end - 40), line.end);
  const tail = /[^、，；。：\s]*$/.exec(words)?.[0] ?? '';
  const head = /^[^、，；。：\s]*/.exec(view.text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? '';
  if (tail === '') return words.endsWith('、') && looksLikeUnit(head);
  return !looksLikeUnit(tail) && head !== '' && looksLikeUnit((tail + head).replace(/等.{0,8}$/, ''));
}

/** A line that a narrow page has broken is at least so long. */
const SHORTEST_BROKEN = 20;

const hasRole = (view: View, start: number, end: number, role: RoleWord): boolean =>
  parsePhrase(view, start, end).groups.some((group) => group.role === role && group.units.length > 0);

/** The same label again opens the next task's phrase. */
const repeats = (view: View, start: number, end: number, label: LabelledStretch): boolean =>
  view.text.slice(start, end).includes(view.text.slice(label.start, label.listStart));

function labelAt(view: View, at: number, end: number): LabelledStretch | null {
  LABEL.lastIndex = at;
  const found = LABEL.exec(view.text);
  if (!found?.[1] || LABEL.lastIndex > end + 1) return plainLabel(view, at, end) ?? wholeLineLabel(view, at, end);
  const words = found[1].replace(/ /g, '');
  const role = roleOfLabel(words);
  if (!role || role === 'OTHER') return plainLabel(view, at, end);
  if (UNIT_ROLES.has(role) && !isFirmLabel(words.replace(/（[^）]*）/g, ''))) return null;
  return { start: at + found[0].indexOf(found[1]), end: at + found[0].length, role, listStart: LABEL.lastIndex };
}

function plainLabel(view: View, at: number, end: number): LabelledStretch | null {
  PLAIN_LABEL.lastIndex = at;
  const found = PLAIN_LABEL.exec(view.text);
  if (!found?.[1] || !found[2] || PLAIN_LABEL.lastIndex >= end || !isFirmLabel(found[1])) return null;
  const role = roleOfLabel(found[1]);
  if (!role || !UNIT_ROLES.has(role) || !looksLikeUnit(found[2].replace(/等.{0,12}$/, ''))) return null;
  return { start: at, end: at + found[0].length, role, listStart: PLAIN_LABEL.lastIndex };
}

function behindBullet(view: View, at: number): number {
  BULLETS.lastIndex = at;
  return at + (BULLETS.exec(view.text)?.[0].length ?? 0);
}

/** 责任单位 alone on its line, without a colon. */
function wholeLineLabel(view: View, at: number, end: number): LabelledStretch | null {
  const words = view.text.slice(at, Math.min(end, at + 12)).trim();
  if (end - at > 10 || !/(?:单位|部门)$/.test(words) || !isFirmLabel(words)) return null;
  const role = roleOfLabel(words);
  return role && UNIT_ROLES.has(role) ? { start: at, end, role, listStart: end } : null;
}

/**
 * The last phrase that a line opens; those before it in the same line are kept as found. Pasted without line breaks,
 * several tasks and their phrases stand in one line: …。责任单位：甲局。2.…。责任单位：乙局。
 */
function labelsWithin(
  view: View,
  line: Line,
  isTaken: (place: number) => boolean,
  found: FoundPhrase[],
): LabelledStretch | null {
  const begin = behindBullet(view, line.numbering?.contentStart ?? line.start);
  let label = labelAt(view, begin, line.end) ?? nextLabel(view, line.start, line.end, isTaken);
  while (label) {
    const end = stretchEnd(view, label.start, line.end, isTaken);
    const next = end < line.end ? nextLabel(view, end - 1, line.end, isTaken) : null;
    if (!next) return label;
    const phrase = phraseOf(view, label, end);
    if (phrase) found.push(phrase);
    label = next;
  }
  return null;
}

/** The first label that follows a sentence behind a place. */
function nextLabel(view: View, from: number, end: number, isTaken: (place: number) => boolean): LabelledStretch | null {
  const text = view.text.slice(from, end);
  if (!/[：】\]]/.test(text)) return null;
  for (const stop of text.matchAll(/[。；！.\s〕）-](?=[\u4e00-\u9fff【[])|(?=[【[])/g)) {
    const label = labelAt(view, from + stop.index + stop[0].length, end);
    if (label && UNIT_ROLES.has(label.role) && !isTaken(label.start)) return label;
  }
  return null;
}

/** An unbracketed phrase ends before a bracket that closes what was never opened, and before the next numbered task. */
function stretchEnd(view: View, start: number, lineEnd: number, isTaken: (place: number) => boolean): number {
  let depth = 0;
  const limit = Math.min(lineEnd, start + LONGEST_PHRASE);
  for (let at = start; at < limit; at++) {
    const char = view.text.charAt(at);
    if (char === '（') depth++;
    else if (char === '）' && depth-- === 0) return at;
    if (isTaken(at)) return at;
    if (depth === 0 && char === '。' && NEXT_TASK.test(view.text.slice(at + 1, at + 8))) return at + 1;
  }
  return limit;
}

function phraseOf(view: View, first: LabelledStretch, end: number): FoundPhrase | null {
  const parsed = parsePhrase(view, first.start, end);
  const groups = parsed.groups.filter(({ role, units }) => units.length > 0 && role !== null && UNIT_ROLES.has(role));
  if (groups.length === 0 || !namesUnits(view, { ...parsed, groups })) return null;
  // Units before any label are words of the task; those under a label that is not known belong to the line.
  const ofLine = parsed.groups.filter(
    ({ role, units }) => role !== null && (UNIT_ROLES.has(role) || role === 'OTHER') && units.length > 0,
  );
  const start = Math.min(...ofLine.map(({ label, units }) => Math.min(label?.start ?? end, units[0]?.start ?? end)));
  const lastUnit = Math.max(...ofLine.flatMap(({ units }) => units.map((unit) => unit.end)));
  return {
    start,
    end: closing(view, lastUnit, end),
    parsed: { ...parsed, groups: parsed.groups.filter(({ role }) => role !== null) },
    taskEnd: '【['.includes(view.text.charAt(first.start - 1)) ? first.start - 1 : first.start,
    tail: end,
    beside: parsed.asides.map((aside) => ({ start: aside.start, end: aside.end })),
    task: null,
  };
}

/** Takes 等有关部门, a verb and the full stop along with the last unit. */
function closing(view: View, from: number, limit: number): number {
  const rest = /^（[^）\n]{1,10}）/.exec(view.text.slice(from, limit))?.[0].length ?? 0;
  const tail =
    /^(?:等[\u4e00-\u9fff、]{0,12}?)?(?:按[\u4e00-\u9fff]{2,8})?(?:牵头|负责|配合|参与|落实|协办)?[。；]?(?=[\s，；。]|$)/.exec(
      view.text.slice(from + rest, Math.min(limit, from + rest + 40)),
    );
  return from + rest + (tail?.[0].length ?? 0);
}
