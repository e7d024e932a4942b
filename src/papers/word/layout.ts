// The measures of GB/T 9704-2012 in the units of Word: a twip is a twentieth of a point, 1440 to the inch.

/** Millimetres in twips. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Points in the half points that Word counts font sizes in. */
export const pt = (points: number): number => points * 2;

/** A4 with 天头 37, 订口 28 and a 版心 of 156 × 225 mm, which leaves 35 below and 26 right (5.1, 5.2.1). */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  bottom: mm(35),
  right: mm(26),
  text: mm(156),
} as const;

/** Page turned on its side for wide annexes: the binding edge stays where it is when the sheet is turned. */
export const TURNED = { top: mm(28), left: mm(35), bottom: mm(26), right: mm(37), text: mm(225) } as const;

/** 22 lines of 28 characters fill the page (5.2.2). 29 points a line give 21 lines in practice; 579 twips give 22. */
const CHARACTERS = 28;
export const LINE = 579;
/** How many characters of 2号 stand on a line of the title: 156 mm of 22 points. */
export const CHARACTERS_OF_TITLE = 20;
/** The width of one character on the line, and what must be taken from 16 points to get it. */
export const CHARACTER = PAGE.text / CHARACTERS;
export const TIGHTEN = -5;

/** 3号, 2号, 4号 and the size of notes, in points. */
export const SIZE = { three: 16, two: 22, four: 14, note: 9 } as const;

/** 页码 stand 7 mm below the 版心 (7.5); the letter's lower line 20 mm above the paper's edge (10.1). */
export const FOOT = { number: mm(7), letterLine: mm(20) } as const;
/** The letter's mark begins 30 mm below the paper's edge; its lines are 170 mm long, 4 mm under it (10.1). */
export const LETTER = { mark: mm(30), gap: mm(4), overLeft: mm(8), overRight: mm(6) } as const;
/** The document's mark begins 35 mm below the top of the 版心 (7.2.4). */
export const DOCUMENT = { mark: mm(35), gap: mm(4) } as const;

/** Official red. */
export const RED = 'FF0000';

/**
 * Fonts by the names that offices have; none is embedded, they are proprietary. `instead` is written into the font table
 * as the name to fall back to (w:altName).
 */
export const FONT = {
  fangsong: { name: '仿宋_GB2312', instead: '仿宋' },
  kaiti: { name: '楷体_GB2312', instead: '楷体' },
  heiti: { name: '黑体', instead: 'SimHei' },
  title: { name: '方正小标宋简体', instead: '宋体' },
  song: { name: '宋体', instead: 'SimSun' },
} as const;
export type FontName = keyof typeof FONT;
