import { refuse } from '../kernel/refusal.ts';

/** One of a closed list of words, or a refusal that names them all. */
export function oneWord<Word extends string>(field: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text.toUpperCase().replaceAll('-', '_'));
  const problem = `应为以下之一：${words.join('、')}。`;
  return found ?? refuse('BAD_INPUT', { field, problem, problemEn: `give one of ${words.join(', ')}.` }, [field]);
}

/** Several of a closed list, parted by commas; undefined where none is given. */
export const severalWords = <Word extends string>(field: string, text: string | undefined, words: readonly Word[]) =>
  text?.split(',').map((word) => oneWord(field, word.trim(), words));
