import { type Alike, alike } from '../kernel/likeness.ts';

/** A clause as likeness sees it. */
export interface LinkableClause {
  id: string;
  title: string;
  text: string;
}

/** That a clause may carry out a clause of a higher plan, and why a machine thinks so; a person decides. */
export interface Proposal {
  clauseId: string;
  upstreamClauseId: string;
  /** In hundredths: likeness of the words, raised by figures that both name. */
  score: number;
  /** Cosine of character bigrams, rare ones weighing more; in hundredths. */
  likeness: number;
  /** Figures with their units that stand in both: 90%, 30家. */
  sharedFigures: string[];
  /** The words that both have and few other clauses, the rarest first. */
  sharedTerms: string[];
}

/** Below this likeness two clauses have little more in common than the manner of speaking. */
const LEAST_LIKENESS = 0.18;
/** What each shared figure adds, up to two: a figure taken over is a strong sign. */
const PER_FIGURE = 0.06;
const MOST_FIGURES = 2;
const MOST_TERMS = 6;
/** A term that more clauses than this share of all of them use explains nothing. */
const COMMON_TERM = 0.2;

const FIGURE = /\d+(?:\.\d+)?\s?(?:%|％|个百分点|万亩|亩|家|个|处|座|公里|吨|万吨|平方公里|项|次|户|人|所|台|套|微克)/g;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const figuresOf = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(FIGURE), ([figure]) => figure.replace(/\s/g, '').replace('％', '%')));
const termsOf = (text: string): Set<string> =>
  new Set(
    Array.from(segmenter.segment(text), ({ segment }) => segment).filter(
      (word) => word.length >= 2 && /\p{Script=Han}/u.test(word),
    ),
  );

/**
 * For each clause of a plan the clauses of a higher plan that it may carry out, best first, at most `most` (issue 3.8). Deterministic;
 * time grows with the words of both plans, not with the product of their clauses. `decided` pairs are left out: what a person has
 * confirmed or rejected is not proposed again.
 */
export function proposeLinks(
  local: readonly LinkableClause[],
  upstream: readonly LinkableClause[],
  decided: ReadonlySet<string>,
  most = 3,
): Proposal[] {
  const whole = ({ title, text }: LinkableClause) => (text.startsWith(title) ? text : `${title}${text}`);
  const found = alike(local.map(whole), upstream.map(whole), LEAST_LIKENESS);
  const terms = [...local, ...upstream].map(({ text }) => termsOf(text));
  const uses = new Map<string, number>();
  for (const set of terms) for (const term of set) uses.set(term, (uses.get(term) ?? 0) + 1);
  const common = Math.max(2, terms.length * COMMON_TERM);
  const explained = found.map(({ left, right, likeness }: Alike): Proposal => {
    const [own, higher] = [local[left] as LinkableClause, upstream[right] as LinkableClause];
    const figures = figuresOf(higher.text);
    const sharedFigures = [...figuresOf(own.text)].filter((figure) => figures.has(figure));
    const theirs = terms[local.length + right] as Set<string>;
    const sharedTerms = [...(terms[left] as Set<string>)]
      .filter((term) => theirs.has(term) && (uses.get(term) ?? 0) <= common)
      .sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || b.length - a.length || (a < b ? -1 : 1))
      .slice(0, MOST_TERMS);
    const score = Math.min(1, likeness + PER_FIGURE * Math.min(MOST_FIGURES, sharedFigures.length));
    return {
      ...{ clauseId: own.id, upstreamClauseId: higher.id, sharedFigures, sharedTerms },
      ...{ score: Math.round(score * 100), likeness: Math.round(likeness * 100) },
    };
  });
  const undecided = explained.filter((one) => !decided.has(pairKey(one)));
  const byClause = Map.groupBy(undecided, ({ clauseId }) => clauseId);
  return [...byClause.values()].flatMap((ones) =>
    ones
      .toSorted(
        (a, b) => b.score - a.score || b.likeness - a.likeness || (a.upstreamClauseId < b.upstreamClauseId ? -1 : 1),
      )
      .slice(0, most),
  );
}

/** What names a pair of clauses. */
export const pairKey = ({ clauseId, upstreamClauseId }: { clauseId: string; upstreamClauseId: string }): string =>
  `${clauseId} ${upstreamClauseId}`;
