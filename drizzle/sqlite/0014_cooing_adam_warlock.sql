DROP INDEX `measure_on_desk`;--> statement-breakpoint
CREATE INDEX `measure_of_obligation` ON `measure` (`jurisdiction`,`obligation_id`,`proposed_on`,`id`);--> statement-breakpoint
ALTER TABLE `measure` DROP COLUMN `next_due_on`;