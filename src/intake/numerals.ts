const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a whole number in figures (30) or in Chinese (三十, 一百二十, 二〇一八); undefined for anything else. */
export function readNumeral(words: string): number | undefined {
  if (/^\d{1,9}$/.test(words)) return Number(words);
  if (words.length === 0 || words.length > 9) return undefined;
  if (/^[〇零一二三四五六七八九]{2,4}$/.test(words)) {
    return Number([...words].map((digit) => DIGITS[digit]).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  for (const char of words) {
    const scale = SCALES[char];
    if (scale !== undefined) {
      total += (digit ?? 1) * scale;
      digit = undefined;
      continue;
    }
    const value = DIGITS[char];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return total + (digit ?? 0);
}
