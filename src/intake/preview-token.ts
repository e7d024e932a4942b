import { canonicalJson } from '../kernel/canonical-json.ts';
import { refuse } from '../kernel/refusal.ts';
import { sha256 } from '../ledger/entry.ts';
import type { PlanDocument, Reading } from './import-reading.ts';
import type { ImportRows } from './import-rows.ts';

/** What a token holds: short digests of all that an import depends on, so that a refusal can say which of them moved. */
interface Bound {
  text: string;
  source: string;
  told: string;
  /** One digest per printed name, in the order of first appearance. */
  names: string[];
  /** Of the plan on record that an edition amends, and of what is owed under it; null for a new plan. */
  held: string | null;
  /** Of everything the import would write: the last word. */
  rows: string;
}

/** What an edition's token binds besides the text: what was asked for, what is on record, and all that would be written. */
export interface EditionBound {
  asked: unknown;
  held: unknown;
  change: unknown;
}

const MARK = 'prv1_';
const DIGEST_LENGTH = 16;
const NAME_DIGEST_LENGTH = 8;
/** Names said in a refusal before "and others". */
const NAMES_SAID = 5;

const digest = (value: unknown, length = DIGEST_LENGTH): string => sha256(canonicalJson(value)).slice(0, length);
const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

function boundOf(
  { text, source, year, issuedOn }: PlanDocument,
  { matches }: Reading,
  rows: ImportRows,
  edition?: EditionBound,
): Bound {
  return {
    text: sha256(text).slice(0, DIGEST_LENGTH),
    source: digest(orNull(source)),
    told: digest([orNull(year), orNull(issuedOn), orNull(edition?.asked)]),
    names: [...matches].map((match) => digest(match, NAME_DIGEST_LENGTH)),
    held: edition ? digest(edition.held) : null,
    rows: digest(edition ? edition.change : rows),
  };
}

/** The token of a preview: equal text, options, names and outcome give an equal token, on every machine. */
export const tokenOf = (document: PlanDocument, reading: Reading, rows: ImportRows, edition?: EditionBound): string =>
  MARK + Buffer.from(canonicalJson(boundOf(document, reading, rows, edition))).toString('base64url');

function readToken(token: string): Bound | undefined {
  if (!token.startsWith(MARK)) return undefined;
  try {
    const read = JSON.parse(Buffer.from(token.slice(MARK.length), 'base64url').toString('utf8')) as Partial<Bound>;
    const isText = [read.text, read.source, read.told, read.rows].every((part) => typeof part === 'string');
    return isText && Array.isArray(read.names) ? (read as Bound) : undefined;
  } catch {
    return undefined;
  }
}

/** What differs between a token and the world as it is, in words; empty when nothing does. */
function movedSince(then: Bound, now: Bound, names: readonly string[]): { zh: string; en: string }[] {
  const moved: { zh: string; en: string }[] = [];
  if (then.text !== now.text) moved.push({ zh: '方案文本', en: 'the text' });
  if (then.source !== now.source) moved.push({ zh: '原文件或其名称', en: 'the document or its name' });
  if (then.told !== now.told) {
    moved.push(
      now.held === null
        ? { zh: '所给的年份或成文日期', en: 'the year or day of issue that was given' }
        : {
            zh: '所给的选项（年份、成文日期、条款对应）',
            en: 'the options that were given (year, day of issue, pairings)',
          },
    );
  }
  if (then.held !== now.held) {
    moved.push({ zh: '登记中的原方案或其应办事项', en: 'the plan on record, or what is owed under it' });
  }
  if (then.text === now.text) {
    const others = names.filter((_name, at) => then.names[at] !== now.names[at]);
    const said = others.slice(0, NAMES_SAID).map((name) => `“${name}”`);
    const more = others.length > NAMES_SAID;
    if (said.length > 0) {
      moved.push({
        zh: `单位名录中的${said.join('')}${more ? '等' : ''}`,
        en: `what the register of units knows of ${said.join(', ')}${more ? ' and others' : ''}`,
      });
    }
  }
  if (moved.length === 0 && then.rows !== now.rows) {
    moved.push({ zh: '本程序对该文本的读取结果', en: 'how this program reads the text' });
  }
  return moved;
}

/** Refuses a token that is none, and one whose preview no longer tells what the import would do, saying what moved. */
export function refuseOutdated(
  token: string,
  document: PlanDocument,
  reading: Reading,
  rows: ImportRows,
  edition?: EditionBound,
): void {
  const then = readToken(token);
  if (!then) {
    const field = 'previewToken';
    const problem = '不是预览给出的令牌；请重新预览。';
    refuse('BAD_INPUT', { field, problem, problemEn: 'is no token of a preview; preview again.' }, [field]);
  }
  const moved = movedSince(then, boundOf(document, reading, rows, edition), [...reading.matches.keys()]);
  if (moved.length === 0) return;
  refuse('PREVIEW_OUTDATED', { moved: moved.map(({ zh }) => zh), movedEn: moved.map(({ en }) => en).join('; ') }, [
    'previewToken',
  ]);
}
