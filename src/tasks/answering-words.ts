import type { SuccessionKind, SuccessionStep, UnitSuccession } from '../units/succession.ts';
import type { UnitDictionary } from '../units/unit.ts';

const KIND_WORDS: Record<SuccessionKind, { zh: string; en: string }> = {
  RENAME: { zh: '更名', en: 'renamed' },
  MERGE: { zh: '合并', en: 'merged' },
  SPLIT: { zh: '分立', en: 'split' },
  PARTIAL_TRANSFER: { zh: '部分职责划转', en: 'duties transferred in part' },
  ABSORB: { zh: '并入', en: 'absorbed' },
};

interface Told {
  namedAs: string;
  steps: readonly SuccessionStep[];
  undecided: readonly UnitSuccession[];
}

/** How the unit named on a line came to be the one that answers, in both languages, each act with its day and document. */
export function wordsOfSuccession({ namedAs, steps, undecided }: Told, { units }: UnitDictionary) {
  const name = (id: string) => units.get(id)?.fullName ?? id;
  const zh = steps.map(
    ({ succession, on, fromUnitId, toUnitId, decision }) =>
      `自 ${on} 起，${name(fromUnitId)}的职责依据“${succession.basisDocNo}”（${KIND_WORDS[succession.kind].zh}）由${name(toUnitId)}承接${
        decision ? `（${decision.decidedBy}逐条决定：${decision.reason}）` : ''
      }`,
  );
  const en = steps.map(
    ({ succession, on, fromUnitId, toUnitId, decision }) =>
      `from ${on} the duties of ${name(fromUnitId)} are with ${name(toUnitId)} by “${succession.basisDocNo}” (${KIND_WORDS[succession.kind].en}${
        decision ? `; chosen for this clause by ${decision.decidedBy}` : ''
      })`,
  );
  const open = undecided.map(({ basisDocNo }) => `“${basisDocNo}”`).join('、');
  const openZh = open && `；${open}生效后尚未就本条款确定承接单位，在此之前仍由原单位承担`;
  const openEn =
    open && `; by ${open} an officer must still choose for this clause, until then the unit of before answers`;
  return {
    messageZh: `责任行列为“${namedAs}”${zh.length > 0 ? `；${zh.join('；')}` : ''}${openZh}。`,
    messageEn: `The line names “${namedAs}”${en.length > 0 ? `; ${en.join('; ')}` : ''}${openEn}.`,
  };
}
