import { foldScript } from '../units/names.ts';

const PUNCTUATION: Record<string, string> = {
  '(': '（',
  '﹙': '（',
  ')': '）',
  '﹚': '）',
  ':': '：',
  '∶': '：',
  '︰': '：',
  '﹕': '：',
  ';': '；',
  '﹔': '；',
  ',': '，',
  '﹐': '，',
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '﹒': '.',
  '﹪': '%',
  '~': '～',
  '∼': '～',
  '〜': '～',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '─': '-',
  '∣': '|',
  '│': '|',
  丨: '|',
  '○': '〇',
  '!': '！',
  '?': '？',
  '「': '“',
  '」': '”',
  '"': '“',
  '\r': '\n',
  '\v': '\n',
  '\f': '\n',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
};

/** The code of each character as the rules want to see it; 0 where it was not asked for yet. */
const folded = new Uint16Array(0x10000);
for (const [from, to] of Object.entries(PUNCTUATION)) folded[from.charCodeAt(0)] = to.charCodeAt(0);
// Full-width ASCII, except the marks that Chinese text uses in that width anyway.
for (let code = 0xff01; code <= 0xff5e; code++) {
  const ascii = String.fromCharCode(code - 0xfee0);
  folded[code] = (PUNCTUATION[ascii] ?? ascii).charCodeAt(0);
}
for (const code of [0x3000, 0x00a0, 0x202f, 0x205f]) folded[code] = 32;
for (let code = 0x2000; code <= 0x200a; code++) folded[code] = 32;

const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

/** The simplified form by OpenCC's table, where it is one character: offsets of a folded text must stay those of the printed. */
function simplified(code: number): number {
  const simple = foldScript(String.fromCharCode(code));
  return simple.length === 1 ? simple.charCodeAt(0) : code;
}

/** One character of a plan as the rules want to see it: simplified script, one width of punctuation and digits. Code for code. */
export function foldCode(code: number): number {
  const known = folded[code];
  if (known !== undefined && known !== 0) return known;
  const simple = isHan(code) ? simplified(code) : code;
  folded[code] = simple;
  return simple;
}
