import { refuse } from '../../kernel/refusal.ts';
import type { Place, Position } from '../../plans/source.ts';

/** Characters that one document may come to. A thick plan has 200,000; a shared string repeated by a hostile sheet has no end. */
const LONGEST_TEXT = 8_000_000;

/** Writes the text line by line and remembers where each stretch came from. */
export class LineWriter {
  readonly #parts: string[] = [];
  readonly #positions: Position[] = [];
  #length = 0;
  #lineStart = 0;

  /** Adds words from a place. Line breaks within them begin new lines at the same place; lines of blanks are not kept. */
  add(words: string, place: Place): void {
    const lines = words.split('\n').map(tidy);
    lines.forEach((line, order) => {
      if (order > 0) this.endLine();
      if (line === '') return;
      this.#positions.push({ start: this.#length, place });
      this.#push(line);
    });
  }

  /** Adds what the original does not print (a tab between cells, the blank between joined lines). */
  join(separator: string): void {
    this.#push(separator);
  }

  endLine(): void {
    if (this.#length === this.#lineStart) return;
    this.#push('\n');
    this.#lineStart = this.#length;
  }

  finish(): { text: string; positions: Position[] } {
    this.endLine();
    return { text: this.#parts.join(''), positions: this.#positions };
  }

  #push(words: string): void {
    this.#length += words.length;
    if (this.#length > LONGEST_TEXT) {
      refuse('DOCUMENT_TOO_COMPLEX', {
        reason: `文字超过 ${LONGEST_TEXT} 字`,
        reasonEn: `more than ${LONGEST_TEXT} characters of text`,
      });
    }
    this.#parts.push(words);
  }
}

/** A line without blanks at its ends and marks that print nothing; what stands inside is left as printed. */
function tidy(line: string): string {
  let start = 0;
  let end = line.length;
  // By hand: an expression for blanks at the end tries every blank of the line as their beginning.
  while (start < end && BLANK.test(line.charAt(start))) start++;
  while (end > start && BLANK.test(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

const BLANK = /[\s\u3000\u200b\ufeff]/;
