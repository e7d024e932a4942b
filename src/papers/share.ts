/** A share as a percentage with one decimal, half up, reckoned in whole numbers: 2 of 3 is 66.7%. */
export const decimalShare = (part: number, whole: number): string => {
  const thousandths = Math.floor((part * 2000 + whole) / (2 * whole));
  const [tens, ones] = [Math.floor(thousandths / 10), thousandths % 10];
  return ones === 0 ? `${tens}%` : `${tens}.${ones}%`;
};
