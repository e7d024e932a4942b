/**
 * Numerator over denominator to the nearest whole number, halves up; exact for any size, because it never leaves the
 * integers. Neither may be negative, the denominator not 0 (BigInt throws).
 */
export const halfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

/**
 * Splits a whole total in proportion to whole weights so that the parts add up to it exactly: each gets its quotient
 * rounded down, what is left goes to the largest remainders, among equals to the earlier (largest-remainder method).
 * All parts are 0 when the weights are; a total to split over no weight is the caller's mistake and throws.
 */
export function apportion(total: number, weights: readonly bigint[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) {
    if (total !== 0) throw new RangeError(`nothing to carry ${total}`);
    return weights.map(() => 0);
  }
  const exact = weights.map((weight) => BigInt(total) * weight);
  const parts = exact.map((share) => Number(share / sum));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** Hundredths as people write them: 5333 is 53.33. */
export const decimal = (hundredths: number): string => {
  const size = Math.abs(hundredths);
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
};
