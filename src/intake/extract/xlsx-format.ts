import { addDays, localDate } from '../../kernel/local-date.ts';
import { formatNumber } from './number-format.ts';

/** Number formats that a file need not spell out, as a Chinese Excel prints them. Law: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mm-yy',
  16: 'd-mm',
  17: 'mm-yy',
  22: 'yyyy/m/d h:mm',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const TOKEN = /"[^"]*"|\\.|\[[^\]]*\]|y+|m+|d+|h+|s+|a{3,4}|AM\/PM|上午\/下午|_.|\*.|./gi;

/** Excel takes no longer ones. */
const LONGEST_CODE = 255;

/** The code behind a format number: the file's own, else the built-in one, else General. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? BUILT_IN[id] ?? 'General';
  return code.length > LONGEST_CODE ? 'General' : code;
}

/** A stored number as its cell shows it: dates by their format, percentages, decimals, words around the figure. */
export function formatCell(stored: string, code: string, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  const { section, shownSign } = sectionFor(code, value);
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/general|@/i.test(bare) || bare === '') return plainNumber(value);
  if (/[ymdhs]/i.test(bare) && !/[0#?]/.test(bare)) return formatDay(value, section, from1904);
  return formatFigure(shownSign ? value : Math.abs(value), section, bare);
}

const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** Positive, negative and zero numbers may each have a format of their own; that of negative ones writes its own sign. */
function sectionFor(code: string, value: number): { section: string; shownSign: boolean } {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0 && sections[1] !== undefined) return { section: sections[1], shownSign: false };
  if (value === 0 && sections[2] !== undefined) return { section: sections[2], shownSign: true };
  return { section: sections[0] ?? code, shownSign: true };
}

function formatFigure(value: number, section: string, bare: string): string {
  if (/[E/]/i.test(bare) || !/[0#?]/.test(bare)) return plainNumber(value);
  const isPercent = bare.includes('%');
  const decimals = /\.([0#?]+)/.exec(bare)?.[1] ?? '';
  const rounded = Math.abs(value * (isPercent ? 100 : 1)).toFixed(Math.min(20, decimals.length));
  const needed = decimals.replace(/[#?]+$/, '').length;
  const [whole = '0', fraction = ''] = rounded.split('.');
  const kept = fraction.slice(0, needed) + fraction.slice(needed).replace(/0+$/, '');
  const grouped = /[#0?],[#0?]/.test(bare) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const figure = `${value < 0 ? '-' : ''}${grouped}${kept === '' ? '' : `.${kept}`}${isPercent ? '%' : ''}`;
  const literal = (words: string) =>
    [...words.matchAll(/"([^"]*)"|\\(.)/g)].map((found) => found[1] ?? found[2] ?? '').join('');
  const first = section.search(/[0#?]/);
  const last = section.length - [...section].reverse().join('').search(/[0#?]/);
  return `${literal(section.slice(0, first))}${figure}${literal(section.slice(last))}`;
}

function formatDay(value: number, section: string, from1904: boolean): string {
  const days = Math.floor(value + 1e-9);
  // The calendar of Excel believes in 29 February 1900: before March 1900 it runs a day ahead.
  const epoch = from1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30';
  if (days < 0 || days > 2_958_465) return plainNumber(value);
  const [year = '', month = '', day = ''] = addDays(localDate(epoch), days).split('-');
  const seconds = Math.min(86_399, Math.round((value - days) * 86_400));
  const inChinese = /\[DBNum[12]\]/i.test(section);
  const digits = (part: string, width: number) =>
    inChinese
      ? formatNumber(Number(part), 'chineseCounting')
      : width >= 2
        ? part.padStart(2, '0')
        : String(Number(part));
  let afterHour = false;
  return [...section.matchAll(TOKEN)]
    .map(([token]) => {
      const wasAfterHour = afterHour;
      const kind = token.charAt(0).toLowerCase();
      if (/^[hymds]/i.test(token)) afterHour = kind === 'h';
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith('\\')) return token.slice(1);
      if (/^(?:\[|_|\*|a{3,4}$|AM\/PM|上午)/i.test(token)) return '';
      if (kind === 'y')
        return inChinese ? formatNumber(Number(year), 'ideographDigital') : token.length > 2 ? year : year.slice(2);
      if (kind === 'm' && wasAfterHour) return String(Math.floor(seconds / 60) % 60).padStart(2, '0');
      if (kind === 'm') return digits(month, token.length);
      if (kind === 'd') return token.length > 2 ? '' : digits(day, token.length);
      if (kind === 'h') return String(Math.floor(seconds / 3600)).padStart(token.length, '0');
      if (kind === 's') return String(seconds % 60).padStart(2, '0');
      return token;
    })
    .join('')
    .trim();
}
