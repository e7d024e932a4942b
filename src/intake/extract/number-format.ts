const DIGITS = [...'〇一二三四五六七八九'];
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];
const HEAVENLY = [...'甲乙丙丁戊己庚辛壬癸'];
const EARTHLY = [...'子丑寅卯辰巳午未申酉戌亥'];
const FORMAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 1 to 99 as one counts: 十, 十一, 二十, 二十一. */
function tens(value: number): string {
  const ten = Math.floor(value / 10);
  return `${ten === 0 ? '' : ten === 1 ? '十' : `${DIGITS[ten]}十`}${value % 10 === 0 ? '' : DIGITS[value % 10]}`;
}

/** A number in Chinese counting up to 9999, as in 第一百〇一条. */
function counted(value: number, zero: string, formal: boolean): string {
  const digits = formal ? FORMAL_DIGITS : DIGITS;
  const units = formal ? ['', '拾', '佰', '仟'] : ['', '十', '百', '千'];
  if (!formal && value < 20) return value === 0 ? zero : tens(value);
  let words = '';
  let owesZero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) owesZero = words !== '';
    else {
      words += `${owesZero ? zero : ''}${digits[digit]}${units[place]}`;
      owesZero = false;
    }
  }
  return words || zero;
}

const positional = (value: number): string => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function roman(value: number): string {
  let rest = value;
  let words = '';
  for (const [size, letter] of ROMAN) {
    for (; rest >= size; rest -= size) words += letter;
  }
  return words;
}

const within = (set: readonly string[], value: number): string => set[(value - 1) % set.length] ?? '';
const enclosed = (first: number, most: number) => (value: number) =>
  value <= most ? String.fromCodePoint(first + value - 1) : String(value);

/** How each number format of Word prints a number from 1 on. Law: ECMA-376 part 1, 17.18.59 ST_NumberFormat. */
const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: (value) => CIRCLED[value - 1] ?? String(value),
  decimalEnclosedCircleChinese: (value) => CIRCLED[value - 1] ?? String(value),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: (value) => (value < 100 ? tens(value) : positional(value)),
  chineseCountingThousand: (value) => counted(value, '〇', false),
  taiwaneseCounting: (value) => (value < 100 ? tens(value) : positional(value)),
  taiwaneseCountingThousand: (value) => counted(value, '〇', false),
  japaneseCounting: (value) => counted(value, '', false),
  japaneseDigitalTenThousand: positional,
  taiwaneseDigital: positional,
  ideographDigital: positional,
  chineseLegalSimplified: (value) => counted(value, '零', true),
  ideographTraditional: (value) => within(HEAVENLY, value),
  ideographZodiac: (value) => within(EARTHLY, value),
  ideographEnclosedCircle: enclosed(0x3280, 10),
};

/** A number as a list prints it; formats that no plan uses fall back to decimal, `none` prints nothing. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (value < 1 || value > 9999) return String(value);
  return (FORMATS[format] ?? String)(value);
}
