CREATE TABLE `evidence` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	`display_name` text NOT NULL,
	`proves` text NOT NULL,
	`obligation_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`unit_id` text,
	`report_id` text,
	`reading_id` text,
	`expires_on` text,
	`handed_in_by` text NOT NULL,
	`handed_in_by_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`verified_at` text,
	`verified_by` text,
	`withdrawn_at` text,
	`withdrawal_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_of_obligation` ON `evidence` (`jurisdiction`,`obligation_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `evidence_by_content` ON `evidence` (`jurisdiction`,`sha256`);--> statement-breakpoint
CREATE TABLE `sample_item` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`sample_id` text NOT NULL,
	`item_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`unit_id` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`sample_id`) REFERENCES `sample`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_item_once` ON `sample_item` (`jurisdiction`,`sample_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `sample` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`seed` text NOT NULL,
	`size` integer NOT NULL,
	`population` integer NOT NULL,
	`algorithm` text NOT NULL,
	`states` text NOT NULL,
	`plan_id` text,
	`unit_id` text,
	`drawn_on` text NOT NULL,
	`drawn_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `sample_by_age` ON `sample` (`jurisdiction`,`recorded_at`,`id`);