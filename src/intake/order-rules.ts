import type { Span } from '../kernel/span.ts';
import type { FoundPhrase } from './find-phrases.ts';
import { type ListedUnit, readUnitList } from './unit-list.ts';
import type { View } from './view.ts';

const FIRST_LEADS =
  /(?:列|排)(?:名|序)?(?:在|于)?(?:最前|第一|首|前面)[^。\n]{0,14}(?:牵头|主办|主责|总责|负责)|(?:第一|首)(?:个|位|家)?(?:责任)?(?:单位|部门|者)?(?:为|是|即为)(?:牵头|主办)/g;

/** 单位，下同: how far a declaration may run on behind its verb. */
const LONGEST_REST = 20;

/** Where, for a phrase, the document declares that the first-named unit leads (列第一位者为牵头单位，下同), or null. Law: rule for units 2. */
export function firstLeadsFrom(view: View, phrases: readonly FoundPhrase[]): (phrase: FoundPhrase) => Span | null {
  const found = FIRST_LEADS.exec(view.text);
  FIRST_LEADS.lastIndex = 0;
  if (!found) return () => null;
  const last = phrases.at(-1);
  // A note at the foot speaks for the whole document.
  const from = last && found.index >= last.tail ? 0 : found.index;
  const behind = found.index + found[0].length;
  const rest = view.text.slice(behind, behind + LONGEST_REST).search(/[。；\n）〕】]/);
  const declaration = { start: found.index, end: behind + Math.max(0, rest) };
  return (phrase) => (phrase.tail > from ? declaration : null);
}

/** Units that a phrase gives to all that follow, with the words that say so. */
export interface Inheritance {
  units: ListedUnit[];
  declaration: Span;
}

const HEAD =
  /^(?:本[\u4e00-\u9fff]{1,8})?以下(?:各项|任务|工作|措施|条款|各条|内容)*(?:任务|工作)?(?:均|都|也|全部)?(?:需|由|须|要|请|应)?(?:由)?/;
const TAIL = /(?:负责|组织|抓好|具体|配合|参与)*(?:落实|负责|配合|参与|实施|执行)/;

/** 以下均需县（市、区）政府落实，不再列出: what the notes of a phrase give to later phrases. Law: rule for units 5. */
export function inheritanceOf(view: View, phrase: FoundPhrase): Inheritance | null {
  for (const note of phrase.parsed.notes) {
    const words = view.text.slice(note.start, note.end);
    if (/^(?:均?按|列|排)|适用|简称|第一/.test(words)) continue;
    const head = HEAD.exec(words);
    const tail = head ? TAIL.exec(words.slice(head[0].length)) : null;
    if (head && tail && tail.index > 1) {
      const start = note.start + head[0].length;
      const { units } = readUnitList(view, start, start + tail.index);
      if (units.length > 0) return { units, declaration: note };
    }
    const silent = /不再|不另|下同/.test(words) && !/牵头/.test(words);
    const giver = phrase.parsed.groups.findLast(({ units }) => units.length > 0);
    const gives =
      giver && phrase.parsed.groups.length > 1 && (giver.role === 'SUPPORT' || giver.role === 'RESPONSIBLE');
    if (silent && gives) return { units: giver.units, declaration: note };
  }
  return null;
}
