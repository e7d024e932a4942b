import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCorpusItem } from '../src/intake/corpus-item.ts';
import { readPlan } from '../src/intake/read-plan.ts';
import { parseLocalDate } from '../src/kernel/local-date.ts';

/**
 * Reads every labelled item of a folder and writes what the reader makes of it, one file per item, for corpus/score.mjs:
 *   npx node scripts/score.ts DEV_DIR OUT_DIR
 */
const [goldDir, outDir] = process.argv.slice(2);
if (goldDir === undefined || outDir === undefined) {
  console.error('usage: node scripts/score.ts GOLD_DIR OUT_DIR');
  process.exit(2);
}
mkdirSync(outDir, { recursive: true });
let read = 0;
for (const name of readdirSync(goldDir)
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  const item = JSON.parse(readFileSync(join(goldDir, name), 'utf8')) as {
    id: string;
    text: string;
    defaultYear?: number;
    issued?: string;
  };
  const issuedOn = item.issued === undefined ? undefined : parseLocalDate(item.issued);
  const draft = readPlan(item.text, {
    ...(item.defaultYear !== undefined && { defaultYear: item.defaultYear }),
    ...(issuedOn && { issuedOn }),
  });
  writeFileSync(join(outDir, `${item.id}.json`), JSON.stringify(toCorpusItem(draft, item.id), null, 1));
  read++;
}
console.log(`${read} items read from ${goldDir} into ${outDir}`);
