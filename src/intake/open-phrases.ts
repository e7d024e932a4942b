import type { FoundPhrase } from './find-phrases.ts';
import type { Line } from './numbering.ts';
import type { View } from './view.ts';

export function openPhrases(_view: View, _lines: readonly Line[]): FoundPhrase[] {
  return [];
}
