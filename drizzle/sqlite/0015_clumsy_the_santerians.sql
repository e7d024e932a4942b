CREATE TABLE `target_letter` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`unit_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`document_number` text NOT NULL,
	`signed_on` text NOT NULL,
	`binding_value` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`withdrawal_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`indicator_id`) REFERENCES `indicator`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `target_letter_once` ON `target_letter` (`jurisdiction`,`unit_id`,`indicator_id`) WHERE "target_letter"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `target_letter_of_indicator` ON `target_letter` (`jurisdiction`,`indicator_id`);