import { globSync, readFileSync, writeFileSync } from 'node:fs';

// A column added to a table that holds rows must be filled for these rows in the same migration, and so must a table that is derived from
// rows; drizzle-kit only adds it. Run by `npm run db:generate` after every generation; running it again changes nothing (ADR 0011).

/** By the statement that adds a column or a derived table, what fills it for rows written before there was one: from themselves. */
const FILLS: readonly { added: string; fill: string }[] = [
  {
    added: 'ALTER TABLE `obligation` ADD `identity`',
    fill: "UPDATE `obligation` SET `identity` = `id` WHERE `identity` = '';",
  },
  {
    added: 'ALTER TABLE `obligation` ADD `written_due_on`',
    fill: 'UPDATE `obligation` SET `written_due_on` = `due_on` WHERE `due_on` IS NOT NULL;',
  },
  {
    added: 'ALTER TABLE `obligation` ADD `due_rule`',
    fill: "UPDATE `obligation` SET `due_rule` = 'WRITTEN' WHERE `due_on` IS NOT NULL;",
  },
  {
    added: 'ALTER TABLE `measure` ADD `next_due_on`',
    fill: "UPDATE `measure` SET `next_due_on` = coalesce((SELECT min(c.`last_on`) FROM `measure_clock` c WHERE c.`jurisdiction` = `measure`.`jurisdiction` AND c.`measure_id` = `measure`.`id` AND c.`closed_on` IS NULL AND c.`name` <> 'REVIEW_FILING'), CASE WHEN `state` IN ('DISMISSED', 'WITHDRAWN', 'REJECTED', 'LIFTED', 'ESCALATED', 'REVOKED', 'DECLINED', 'ENDED') THEN NULL ELSE '9999-12-31' END);",
  },
  {
    added: 'CREATE TABLE `named_day`',
    fill: 'INSERT INTO `named_day` (`jurisdiction`, `name_id`, `due_order`) SELECT o.`jurisdiction`, coalesce(r.`unit_id`, r.`group_id`), o.`due_order` FROM `obligation` o JOIN `responsibility` r ON r.`jurisdiction` = o.`jurisdiction` AND r.`clause_id` = o.`clause_id` WHERE coalesce(r.`unit_id`, r.`group_id`) IS NOT NULL UNION SELECT `jurisdiction`, `answerable_unit_id`, `due_order` FROM `obligation` WHERE `answerable_unit_id` IS NOT NULL;',
  },
];

let filled = 0;
for (const file of globSync('drizzle/sqlite/*.sql').sort()) {
  const before = readFileSync(file, 'utf8');
  const missing = FILLS.filter(({ added, fill }) => before.includes(added) && !before.includes(fill));
  if (missing.length === 0) continue;
  const tail = missing.map(({ fill }) => `--> statement-breakpoint\n${fill}`).join('');
  writeFileSync(file, `${before.trimEnd()}${tail}\n`);
  filled += missing.length;
  console.log(`FILL: ${file}`);
}
console.log(`FILL: ${filled} column${filled === 1 ? '' : 's'} filled`);
