import { refuse } from '../kernel/refusal.ts';

/** Longest statement in characters; longer ones are documents, and belong to evidence. */
const LONGEST = 4000;

/** Words that may be left out, trimmed; null where nothing is said. Refuses too many. */
export function optionalWords(text: string | null | undefined, field: string): string | null {
  const kept = text?.trim() ?? '';
  if (kept.length > LONGEST) {
    refuse(
      'BAD_INPUT',
      { field, problem: `不得超过 ${LONGEST} 字。`, problemEn: `must not exceed ${LONGEST} characters.` },
      [field],
    );
  }
  return kept === '' ? null : kept;
}

/** Words that must be said, trimmed. Refuses none and too many, naming the field. */
export const requiredWords = (text: string | null | undefined, field: string): string =>
  optionalWords(text, field) ??
  refuse('BAD_INPUT', { field, problem: '不能为空。', problemEn: 'must not be empty.' }, [field]);
