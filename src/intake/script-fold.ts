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

const folded = new Map<number, string>();
for (const [from, to] of Object.entries(PUNCTUATION)) folded.set(from.charCodeAt(0), to);
// Full-width ASCII, except the marks that Chinese text uses in that width anyway.
for (let code = 0xff01; code <= 0xff5e; code++) {
  const ascii = String.fromCharCode(code - 0xfee0);
  folded.set(code, PUNCTUATION[ascii] ?? ascii);
}
for (const code of [0x3000, 0x00a0, 0x202f, 0x205f]) folded.set(code, ' ');
for (let code = 0x2000; code <= 0x200a; code++) folded.set(code, ' ');

const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

/** The simplified form by OpenCC's table, where it is one character: offsets of a folded text must stay those of the printed. */
function simplified(code: number): string {
  const printed = String.fromCharCode(code);
  const simple = foldScript(printed);
  return simple.length === 1 ? simple : printed;
}

/** One character of a plan as the rules want to see it: simplified script, one width of punctuation and digits. Always one character. */
export function foldCharacter(code: number): string {
  const known = folded.get(code);
  if (known !== undefined) return known;
  const character = isHan(code) ? simplified(code) : String.fromCharCode(code);
  folded.set(code, character);
  return character;
}
