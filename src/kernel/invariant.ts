/** For what cannot happen: throws a fault, which is logged and masked. Never for input; refusals are for that. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
