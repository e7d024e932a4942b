import { breachesOf, costOf, hostileStretch, hostileText } from './fuzz-texts.ts';

/**
 * Reads random, truncated, spliced and hostile texts for a number of seconds: `node bench/fuzz-reader.ts [SECONDS] [SEED]`. Half of
 * the time for the laws of a reading, half for its growth: a stretch repeated to 8 times the length may take about 8 times
 * as long. Prints every breach with its seed; exit code 1 if there is any. What it finds becomes a test in `tests/reader-fuzz.test.ts`.
 */
const SHORT = 8_000;
const FACTOR = 8;
/** So much more than the length may the time grow: caches, collection of garbage, a busy machine. */
const LEEWAY = 3;
/** Below this, time measures the machine. */
const NOISE = 20;

const seconds = Number(process.argv[2] ?? 60);
const first = Number(process.argv[3] ?? Date.now() % 1_000_000);
const breaches: string[] = [];
const note = (seed: number, what: string) => {
  breaches.push(`seed ${seed}: ${what}`);
  console.log(breaches.at(-1));
};

console.log(`seeds from ${first}, ${seconds} s`);
const from = performance.now();
const elapsed = () => (performance.now() - from) / 1000;
let seed = first;
while (elapsed() < seconds / 2) {
  for (const what of breachesOf(hostileText(seed))) note(seed, what);
  seed++;
}
const texts = seed - first;
let stretches = 0;
while (elapsed() < seconds) {
  const stretch = hostileStretch(seed);
  const long = costOf(stretch.repeat(Math.ceil((SHORT * FACTOR) / stretch.length)), 1);
  if (long > NOISE) {
    const short = costOf(stretch.repeat(Math.ceil(SHORT / stretch.length)));
    const again = costOf(stretch.repeat(Math.ceil((SHORT * FACTOR) / stretch.length)));
    if (again > Math.max(short, NOISE / FACTOR) * FACTOR * LEEWAY)
      note(seed, `grows from ${short.toFixed(1)} to ${again.toFixed(1)} ms: ${JSON.stringify(stretch)}`);
  }
  stretches++;
  seed++;
}
console.log(`${texts} texts read, ${stretches} stretches repeated, ${breaches.length} breaches`);
process.exitCode = breaches.length > 0 ? 1 : 0;
