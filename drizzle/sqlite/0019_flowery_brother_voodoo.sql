CREATE TABLE `calendar_link` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`unit_id` text NOT NULL,
	`label` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`revoked_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_link_by_secret` ON `calendar_link` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_link_of_unit` ON `calendar_link` (`jurisdiction`,`unit_id`,`id`);--> statement-breakpoint
CREATE TABLE `reminder` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`reminder_key` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`obligation_id` text,
	`stage` text NOT NULL,
	`due_on` text NOT NULL,
	`words_zh` text NOT NULL,
	`words_en` text NOT NULL,
	`state` text NOT NULL,
	`prepared_at` text NOT NULL,
	`channel` text,
	`settled_at` text,
	`failure` text,
	`seen_at` text,
	`seen_by` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_once` ON `reminder` (`jurisdiction`,`reminder_key`);--> statement-breakpoint
CREATE INDEX `reminder_by_state` ON `reminder` (`jurisdiction`,`state`,`prepared_at`,`id`);--> statement-breakpoint
CREATE INDEX `reminder_by_unit` ON `reminder` (`jurisdiction`,`unit_id`,`prepared_at`,`id`);