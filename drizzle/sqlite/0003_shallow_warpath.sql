CREATE TABLE `document_series` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`content` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_series_version` ON `document_series` (`jurisdiction`,`code`,`version`);--> statement-breakpoint
CREATE TABLE `paper_template` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`content` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_template_version` ON `paper_template` (`jurisdiction`,`kind`,`version`);--> statement-breakpoint
CREATE TABLE `paper` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`measure_id` text,
	`obligation_id` text,
	`unit_id` text,
	`template_id` text NOT NULL,
	`series_id` text NOT NULL,
	`prefix` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`doc_number` text NOT NULL,
	`issued_on` text NOT NULL,
	`title` text NOT NULL,
	`addressee_name` text,
	`facts` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`check_code` text NOT NULL,
	`numbered_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`measure_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`template_id`) REFERENCES `paper_template`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`series_id`) REFERENCES `document_series`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_number_once` ON `paper` (`jurisdiction`,`prefix`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `paper_by_code` ON `paper` (`jurisdiction`,`check_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `paper_once` ON `paper` (`jurisdiction`,`measure_id`,`kind`) WHERE "paper"."voided_at" is null and "paper"."measure_id" is not null;--> statement-breakpoint
CREATE INDEX `paper_of_measure` ON `paper` (`jurisdiction`,`measure_id`);--> statement-breakpoint
CREATE INDEX `paper_of_unit` ON `paper` (`jurisdiction`,`unit_id`,`issued_on`);--> statement-breakpoint
CREATE INDEX `paper_by_day` ON `paper` (`jurisdiction`,`issued_on`,`id`);