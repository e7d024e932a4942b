CREATE TABLE `plan_edition` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`cover` text,
	`issuer` text,
	`doc_number` text,
	`issued_on` text,
	`addressees` text,
	`default_year` integer NOT NULL,
	`term_ends_on` text NOT NULL,
	`basis` text NOT NULL,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`source_hash` text,
	`source_format` text,
	`source_name` text,
	`source_positions` text,
	`effective_on` text,
	`reason` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_edition_in_order` ON `plan_edition` (`jurisdiction`,`plan_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_edition_by_text` ON `plan_edition` (`jurisdiction`,`text_hash`);--> statement-breakpoint
CREATE INDEX `plan_edition_by_source` ON `plan_edition` (`jurisdiction`,`source_hash`);--> statement-breakpoint
DROP INDEX `plan_section_in_order`;--> statement-breakpoint
ALTER TABLE `plan_section` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `plan_section_in_order` ON `plan_section` (`jurisdiction`,`plan_id`,`edition`,`ordinal`);--> statement-breakpoint
DROP INDEX `task_clause_in_order`;--> statement-breakpoint
ALTER TABLE `task_clause` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `task_clause` ADD `ends_on` text;--> statement-breakpoint
ALTER TABLE `task_clause` ADD `end_reason` text;--> statement-breakpoint
CREATE UNIQUE INDEX `task_clause_in_order` ON `task_clause` (`jurisdiction`,`plan_id`,`edition`,`ordinal`,`span_start`) WHERE "task_clause"."superseded_at" is null;--> statement-breakpoint
ALTER TABLE `indicator` ADD `identity` text;--> statement-breakpoint
CREATE INDEX `indicator_versions` ON `indicator` (`jurisdiction`,`identity`) WHERE "indicator"."identity" is not null;--> statement-breakpoint
ALTER TABLE `finding` ADD `superseded_at` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `source_hash` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `plan` ADD `edition_effective_on` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `edition_recorded_at` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `edition_reason` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `first_issued_on` text;--> statement-breakpoint
CREATE INDEX `plan_by_source` ON `plan` (`jurisdiction`,`source_hash`);--> statement-breakpoint
ALTER TABLE `deadline` ADD `identity` text;--> statement-breakpoint
CREATE INDEX `deadline_versions` ON `deadline` (`jurisdiction`,`identity`) WHERE "deadline"."identity" is not null;--> statement-breakpoint
ALTER TABLE `obligation` ADD `ends_on` text;--> statement-breakpoint
ALTER TABLE `obligation` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `responsibility` ADD `identity` text;--> statement-breakpoint
CREATE INDEX `responsibility_versions` ON `responsibility` (`jurisdiction`,`identity`) WHERE "responsibility"."identity" is not null;