import { decimal } from './arithmetic.ts';
import type { FinalCard, FinalFacts, TargetFacts, TargetLine } from './final-card.ts';
import type { FinalScheme } from './final-scheme.ts';
import { bandOf, type Grade } from './scheme-parts.ts';

type Said = FinalCard['remarks'][number];

/** Why a target counts as it does; every word rests on a record or on the scheme. */
export function wordsOfLine(
  line: Omit<TargetLine, 'explanationZh' | 'explanationEn'>,
  { letter, judged }: Pick<TargetFacts, 'letter' | 'judged'>,
  perPoint: string,
): Pick<TargetLine, 'explanationZh' | 'explanationEn'> {
  const { figure, target, shortBy } = line;
  const head = {
    zh: `目标责任书${letter.documentNumber}（${letter.signedOn}），目标 ${target}`,
    en: `letter ${letter.documentNumber} of ${letter.signedOn}, target ${target}`,
  };
  const earned = decimal(line.earnedHundredths);
  const told = figure ?? '无可计量对象';
  const toldEn = figure ?? 'nothing there to be measured';
  const said = {
    MET: { zh: `经核定的数据 ${told}，完成，得 ${earned}`, en: `verified figure ${toldEn}: met, ${earned}` },
    SHORT: {
      zh: `经核定的数据 ${told}，差 ${shortBy ?? '0'}，每差一个百分点扣 ${perPoint}（按单项满分计，扣完为止），得 ${earned}`,
      en: `verified figure ${toldEn}, short by ${shortBy ?? '0'}; ${perPoint} is taken for each point on the target's own scale, never below nought: ${earned}`,
    },
    JUDGED: {
      zh: `经核定的数据 ${told}，考核人认定（${judged?.words ?? ''}），得 ${earned}`,
      en: `verified figure ${toldEn}, judged by an assessor (${judged?.words ?? ''}): ${earned}`,
    },
    NEEDS_JUDGEMENT: {
      zh: `经核定的数据 ${told}，在“左右”的范围内，须由考核人认定`,
      en: `verified figure ${toldEn}, within the room that “about” leaves: an assessor must judge it`,
    },
    AWAITING_DATA: {
      zh: '年度内没有经核定的数据，不按满分也不按零分',
      en: 'no verified figure of the year: judged neither in full nor at nought',
    },
  }[line.rule];
  return { explanationZh: `${head.zh}；${said.zh}。`, explanationEn: `${head.en}; ${said.en}.` };
}

interface Settled {
  crossCheck: NonNullable<FinalCard['crossCheck']>;
  totalHundredths: number;
  gradeRange: { lowest: Grade; highest: Grade };
  targets: readonly TargetLine[];
}

/** What the grade rests on, what is open, and what would change it; the order is fixed. */
export function remarksOf(settled: Settled | null, facts: FinalFacts, scheme: FinalScheme): Said[] {
  const remarks: Said[] = [];
  const say = (when: boolean, messageZh: string, messageEn: string) => {
    if (when) remarks.push({ messageZh, messageEn });
  };
  say(
    settled === null,
    `没有目标责任书把 ${facts.year} 年度的考核指标下达给该单位，故没有得分（不是 0 分，也不是 100 分）。`,
    `No letter of responsibility gives the unit a target of ${facts.year}, so it has no mark (not 0, not 100).`,
  );
  if (settled) {
    const line = decimal(scheme.crossCheck.keyWorkFromHundredths);
    const { lowHundredths, highHundredths, status } = facts.keyWork;
    const [low, high] = [decimal(lowHundredths ?? 0), decimal(highHundredths ?? 0)];
    const between = low === high ? low : `${low}–${high}`;
    const basis =
      status === 'APPROVED'
        ? { zh: '已批准的年度评估', en: 'the approved annual result' }
        : { zh: '年度评估现状（尚未批准）', en: 'the annual card as it stands (not approved)' };
    const down = scheme.crossCheck.gradesDown;
    const said = {
      KEPT: {
        zh: `校核：重点工作 ${between} 分（${basis.zh}），达到 ${line} 分，等级不变。`,
        en: `Cross-check: key work ${between} (${basis.en}) reaches ${line}; the grade stands.`,
      },
      LOWERED: {
        zh: `校核：重点工作 ${between} 分（${basis.zh}），不足 ${line} 分，等级降 ${down} 级；重点工作达到 ${line} 分即不降。`,
        en: `Cross-check: key work ${between} (${basis.en}) is below ${line}; the grade is lowered by ${down}. At ${line} it would stand.`,
      },
      OPEN: {
        zh: `校核：重点工作在 ${between} 分之间（${basis.zh}），是否达到 ${line} 分尚未确定。`,
        en: `Cross-check: key work lies between ${between} (${basis.en}); whether it reaches ${line} is open.`,
      },
      NOT_POSSIBLE: {
        zh: '校核：该单位当年没有可据以校核的重点工作得分，等级按目标完成情况。',
        en: 'Cross-check: there is no key work of the year to check by; the grade is that of the targets.',
      },
    }[settled.crossCheck];
    say(true, said.zh, said.en);
    const open = settled.targets.filter(({ openHundredths }) => openHundredths > 0);
    say(
      open.length > 0,
      `尚待数据或认定：${open.map(({ nameZh }) => nameZh).join('、')}。`,
      `Open for want of figures or judgement: ${open.map(({ nameEn }) => nameEn).join(', ')}.`,
    );
    const band = bandOf(settled.totalHundredths, scheme);
    const above = scheme.gradeBands.filter(({ fromHundredths }) => fromHundredths > band.fromHundredths).at(-1);
    if (above) {
      const needed = decimal(above.fromHundredths - settled.totalHundredths);
      say(
        true,
        `目标得分再得 ${needed} 分，按目标等级为“${above.nameZh}”。`,
        `${needed} more for targets would make the grade by targets ${above.nameEn}.`,
      );
    }
  }
  say(
    !facts.isSupervisionObject,
    '该单位不属于政府督查对象（政府督查工作条例第五条），本计分仅供了解，不作为考核结果。',
    'This unit is no object of government supervision (Decree 733 art. 5); the mark is for information, not an assessment.',
  );
  return remarks;
}
