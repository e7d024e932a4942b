CREATE TABLE `duty_division` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`rule` text NOT NULL,
	`target_figure` text,
	`target_unit` text,
	`reason` text NOT NULL,
	`basis_doc_no` text,
	`decided_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`closed_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_division_once` ON `duty_division` (`jurisdiction`,`obligation_id`) WHERE "duty_division"."superseded_at" is null;--> statement-breakpoint
CREATE TABLE `duty_part` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`division_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`title` text NOT NULL,
	`target_figure` text,
	`target_unit` text,
	`target_words` text,
	`late_reason` text,
	`decided_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`closed_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`division_id`) REFERENCES `duty_division`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `duty_part_of_division` ON `duty_part` (`jurisdiction`,`division_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `duty_part_of_obligation` ON `duty_part` (`jurisdiction`,`obligation_id`) WHERE "duty_part"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `duty_part_versions` ON `duty_part` (`jurisdiction`,`obligation_id`);--> statement-breakpoint
CREATE TABLE `part_value` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`figure` text NOT NULL,
	`reached_on` text NOT NULL,
	`source` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `part_value_once` ON `part_value` (`jurisdiction`,`obligation_id`) WHERE "part_value"."superseded_at" is null;--> statement-breakpoint
ALTER TABLE `completion` ADD `rolled_up_from` text;