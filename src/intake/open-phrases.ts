import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import type { Line } from './numbering.ts';
import { LONGEST_PHRASE, parsePhrase } from './responsibility-phrase.ts';
import { verbAtEnd } from './role-words.ts';
import { looksLikeUnit, splitAtSeparators } from './unit-list.ts';
import type { View } from './view.ts';

type Piece = Span & { kind: 'UNIT' | 'LEAD' | 'ROLE' | 'NOTE' | 'SCRAP' };

/** …。市路桥局会同市水务局负责。 */
const CLOSES_WITH_DUTY = /(?:负责|落实|实施)(?:落实|实施)?。?$/;
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
  return lines.flatMap((line) => {
    if (hasPhrase(line)) return [];
    const begin = line.numbering?.contentStart ?? line.start;
    const words = view.text.slice(begin, line.end);
    const leads = /牵头|主办/.test(words);
    if (!leads && !(anywhere && CLOSES_WITH_DUTY.test(words.slice(-40)))) return [];
    return runsOf(
      view,
      splitAtSeparators(view, begin, line.end).map((piece) => kindOf(view, piece)),
      leads ? 'LEAD' : 'ROLE',
    ).flatMap((run) => {
      const end = closing(view, run.end, line.end);
      const startsSentence = /[。；！]$|^$/.test(view.text.slice(begin, run.start).trimEnd().slice(-1));
      if (!(anywhere && leads) && (!startsSentence || end < line.end || run.start === begin)) return [];
      const parsed = parsePhrase(view, run.start, run.end);
      return [{ start: run.start, end, parsed, taskEnd: run.start, tail: end, beside: [], task: null }];
    });
  });
}

const closing = (view: View, at: number, limit: number): number =>
  at < limit && '。、；'.includes(view.text.charAt(at)) ? at + 1 : at;

function kindOf(view: View, piece: Span): Piece {
  const words = view.text.slice(piece.start, piece.end);
  if (words.length > 60) return { ...piece, kind: 'SCRAP', end: piece.start };
  if (NOTE.test(words)) return { ...piece, kind: 'NOTE' };
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

/** Longest stretches of pieces that name units and roles, from the first unit to the last role word or note. */
function runsOf(view: View, pieces: readonly Piece[], word: 'LEAD' | 'ROLE'): Span[] {
  const runs: Span[] = [];
  let run: Piece[] = [];
  const finish = () => {
    const last = run.findLastIndex(({ kind }) => kind !== 'UNIT' && kind !== 'SCRAP');
    const kept = run.slice(0, last + 1);
    const first = kept[0];
    const closes = kept.at(-1);
    if (first && closes && kept.some(({ kind }) => kind === 'LEAD' || kind === word))
      runs.push({ start: first.start, end: closes.end });
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
    if (!breaks && (piece.kind !== 'NOTE' || run.length > 0)) run.push(piece);
  }
  finish();
  return runs;
}
