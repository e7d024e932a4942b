CREATE TABLE `hand_over_line` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`hand_over_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`obligation_id` text,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`due_on` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`hand_over_id`) REFERENCES `hand_over`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hand_over_line_in_order` ON `hand_over_line` (`jurisdiction`,`hand_over_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `hand_over` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`succession_id` text NOT NULL,
	`from_unit_id` text NOT NULL,
	`to_unit_id` text NOT NULL,
	`document_number` text NOT NULL,
	`handed_on` text NOT NULL,
	`note` text,
	`prepared_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`from_signed_by` text,
	`from_signed_at` text,
	`from_signed_on_paper` text,
	`to_signed_by` text,
	`to_signed_at` text,
	`to_signed_on_paper` text,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdrawal_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`from_unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`to_unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`succession_id`) REFERENCES `unit_succession`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hand_over_open` ON `hand_over` (`jurisdiction`,`succession_id`,`from_unit_id`,`to_unit_id`) WHERE "hand_over"."withdrawn_at" is null and ("hand_over"."from_signed_at" is null or "hand_over"."to_signed_at" is null);--> statement-breakpoint
CREATE INDEX `hand_over_of_succession` ON `hand_over` (`jurisdiction`,`succession_id`);