import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractFiles } from '../src/api/contract.ts';
import { makeSchema } from '../src/api/schema.ts';

// `npm run codegen` ends here: writes docs/contract/ from the schema. `npm run check` fails when it is stale.

const FOLDER = join(import.meta.dirname, '..', 'docs', 'contract');

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of Object.entries(contractFiles(makeSchema()))) writeFileSync(join(FOLDER, name), text);
