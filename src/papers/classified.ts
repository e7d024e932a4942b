/** 绝密、机密、秘密: the marks of state secrets (保守国家秘密法); none of it may enter the register (domain.md §4, S36c). */
const MARK = '(绝密|机密|秘密)';
/**
 * Where such a word is a mark and not a word of the sentence (商业秘密, 保守秘密): alone on its line, with the star or the
 * term that a mark carries, after 密级：, or in brackets of its own.
 */
const MARKS: readonly RegExp[] = [
  new RegExp(`^[\\s　]*${MARK}[\\s　]*$`, 'mu'),
  new RegExp(`${MARK}[\\s　]*[★☆*＊]`, 'u'),
  new RegExp(`密级[\\s　]*[:：]?[\\s　]*${MARK}`, 'u'),
  new RegExp(`[【〔［\\[（(][\\s　]*${MARK}[\\s　]*[】〕］\\]）)]`, 'u'),
  new RegExp(`${MARK}[\\s　]*级[\\s　]*(文件|资料|件)`, 'u'),
];

/** The mark of a classified text, or undefined for what may be kept. */
export function classifiedMark(text: string): string | undefined {
  for (const pattern of MARKS) {
    const found = pattern.exec(text);
    if (found?.[1]) return found[1];
  }
  return undefined;
}
