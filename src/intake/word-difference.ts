import { diffArrays } from 'diff';

/** A stretch of words that both texts have, or only the earlier, or only the later. */
export interface WordsApart {
  kind: 'SAME' | 'REMOVED' | 'ADDED';
  words: string;
}

/** Edits looked for before two texts count as wholly different: comparing takes time in proportion to words times edits. */
const MOST_EDITS = 2000;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text, blanks and signs each for itself. */
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** What of a text was taken out and put in, word by word, in the order of reading; joined, the pieces give both texts. */
export function wordDifferences(before: string, after: string): WordsApart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'SAME', words: before }];
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: [before] },
    { removed: false, added: true, value: [after] },
  ];
  return parts
    .map(({ added, removed, value }) => ({
      kind: added ? ('ADDED' as const) : removed ? ('REMOVED' as const) : ('SAME' as const),
      words: value.join(''),
    }))
    .filter(({ words }) => words !== '');
}
