DROP INDEX `obligation_once`;--> statement-breakpoint
DROP INDEX `obligation_by_due`;--> statement-breakpoint
ALTER TABLE `obligation` ADD `identity` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `obligation` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `answerable_unit_id` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `written_due_on` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `office_due_on` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `due_rule` text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE `obligation` ADD `due_reason` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `due_decided_by` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `obligation_versions` ON `obligation` (`jurisdiction`,`identity`);--> statement-breakpoint
CREATE INDEX `obligation_parts` ON `obligation` (`jurisdiction`,`parent_id`);--> statement-breakpoint
CREATE INDEX `obligation_by_answerable_unit` ON `obligation` (`jurisdiction`,`answerable_unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_once` ON `obligation` (`jurisdiction`,`clause_id`,`deadline_id`,`period`) WHERE "obligation"."superseded_at" is null and "obligation"."parent_id" is null and "obligation"."answerable_unit_id" is null;--> statement-breakpoint
CREATE INDEX `obligation_by_due` ON `obligation` (`jurisdiction`,`due_order`,`identity`);--> statement-breakpoint
UPDATE `obligation` SET `identity` = `id` WHERE `identity` = '';--> statement-breakpoint
UPDATE `obligation` SET `written_due_on` = `due_on` WHERE `due_on` IS NOT NULL;--> statement-breakpoint
UPDATE `obligation` SET `due_rule` = 'WRITTEN' WHERE `due_on` IS NOT NULL;
