import type { LocalDate } from '../kernel/local-date.ts';

/** A heading as a plan keeps it: its printed number and the characters it governs. */
export interface HeadingWords {
  label: string;
  spanStart: number;
  spanEnd: number;
}

/** A plan's exact text with its headings in order. */
export interface PlanWords {
  title: string;
  issuedOn: LocalDate | null;
  text: string;
  headings: readonly HeadingWords[];
}

/** The sentence of a plan that provides for something, and where it stands: 三（二）. */
export interface NamedClause {
  path: string | null;
  quote: string;
}

const SENTENCE_END = /[。；;\n]/;

/** The sentence around a place of a text, without the sign that ends the one before. */
function sentenceAt(text: string, at: number): string {
  let start = at;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end += 1;
  return text.slice(start, end).trim();
}

/** The printed numbers of the headings that govern a place, outermost first. */
const pathAt = (headings: readonly HeadingWords[], at: number): string | null =>
  headings
    .filter(({ spanStart, spanEnd }) => spanStart <= at && at < spanEnd)
    .map(({ label }) => label)
    .join('') || null;

/**
 * The first sentence of a plan that holds one of `words` together with one of `near`, quoted with its place: a plan that
 * speaks of 约谈 elsewhere provides for nothing by that. Undefined where the plan does not say it. Law: domain.md §2, the
 * seed's 三（二）.
 */
export function clauseNaming(
  { text, headings }: PlanWords,
  { words, near }: { words: readonly string[]; near: readonly string[] },
): NamedClause | undefined {
  const places = words.flatMap((word) => {
    const found: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
    return found;
  });
  for (const at of places.sort((a, b) => a - b)) {
    const quote = sentenceAt(text, at);
    if (near.some((word) => quote.includes(word))) return { path: pathAt(headings, at), quote };
  }
  return undefined;
}
