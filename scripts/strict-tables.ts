import { globSync, readFileSync, writeFileSync } from 'node:fs';

// drizzle-kit cannot write STRICT, and SQLite without it takes words into number columns. Run by `npm run db:generate`
// after every generation; running it again changes nothing.

const TABLE = /^(CREATE TABLE [\s\S]*?\n\))(?: STRICT)?;/gm;

let changed = 0;
for (const file of globSync('drizzle/sqlite/*.sql').sort()) {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(TABLE, '$1 STRICT;');
  if (after === before) continue;
  writeFileSync(file, after);
  changed += 1;
  console.log(`STRICT: ${file}`);
}
console.log(`STRICT: ${changed} file${changed === 1 ? '' : 's'} changed`);
