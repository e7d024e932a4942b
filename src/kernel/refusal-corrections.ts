/** Why a correction of a reading is declined; a part of `REFUSALS`. */
export const CORRECTION_REFUSALS = {
  CLAUSES_NOT_NEIGHBOURS: {
    zh: '只能合并同一方案中相邻的两个条款；{path} 与 {otherPath} 不相邻。',
    en: 'Only two neighbouring clauses of one plan can be merged; {path} and {otherPath} are not.',
  },
  WORDS_OUTSIDE_CLAUSE: {
    zh: '{field} 所引原文 [{start}, {end}) 不在条款 {path} 的文字之内。',
    en: '{field}: the words [{start}, {end}) do not lie within the text of clause {path}.',
  },
  NOTHING_TO_CORRECT: {
    zh: '所填内容与登记内容相同，没有需要更正之处。',
    en: 'What was given equals what is on record; there is nothing to correct.',
  },
  NAME_NOT_OPEN: {
    zh: '该方案没有尚未对应单位的名称“{name}”。',
    en: 'The plan has no name "{name}" that is still matched to nobody.',
  },
  FINDING_SETTLED: {
    zh: '该提示已于 {settledOn} 处理，不需要豁免。',
    en: 'The finding was settled on {settledOn}; it needs no waiver.',
  },
  CLAUSE_ALREADY_CONFIRMED: {
    zh: '该条款已于 {confirmedOn} 确认。',
    en: 'The clause was already confirmed on {confirmedOn}.',
  },
  CLAUSE_MERGED: {
    zh: '该条款已并入 {intoId}；请对合并后的条款操作。',
    en: 'The clause was merged into {intoId}; act on that one.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
