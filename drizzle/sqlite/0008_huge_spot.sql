CREATE TABLE `assessment` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`round` integer NOT NULL,
	`scheme_id` text NOT NULL,
	`coordination_unit_id` text,
	`stage` text NOT NULL,
	`opened_on` text NOT NULL,
	`opened_by` text NOT NULL,
	`evidence_frozen_at` text,
	`objections_opened_on` text,
	`approved_at` text,
	`approved_by` text,
	`approval_document` text,
	`published_at` text,
	`archived_at` text,
	`manifest_hash` text,
	`reopened_from_id` text,
	`reopen_reason` text,
	`recorded_at` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`scheme_id`) REFERENCES `assessment_scheme`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`coordination_unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`reopened_from_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_round` ON `assessment` (`jurisdiction`,`kind`,`year`,`round`);--> statement-breakpoint
CREATE TABLE `frozen_card` (
	`jurisdiction` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`card_facts` text NOT NULL,
	`card` text NOT NULL,
	`hash` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_card_once` ON `frozen_card` (`jurisdiction`,`assessment_id`,`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_card_in_order` ON `frozen_card` (`jurisdiction`,`assessment_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `item_review` (
	`jurisdiction` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `item_review_once` ON `item_review` (`jurisdiction`,`assessment_id`,`unit_id`,`obligation_id`) WHERE "item_review"."superseded_at" is null;--> statement-breakpoint
CREATE TABLE `objection` (
	`jurisdiction` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text,
	`words` text NOT NULL,
	`filed_by` text NOT NULL,
	`filed_at` text NOT NULL,
	`outcome` text,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `objection_of_assessment` ON `objection` (`jurisdiction`,`assessment_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `recorded_mark` (
	`jurisdiction` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`id` text NOT NULL,
	`part` text NOT NULL,
	`code` text NOT NULL,
	`obligation_id` text,
	`fact_on` text NOT NULL,
	`hundredths` integer,
	`words` text NOT NULL,
	`evidence` text NOT NULL,
	`spot_check_id` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`withdrawal_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `recorded_mark_of_unit` ON `recorded_mark` (`jurisdiction`,`assessment_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `self_evaluation` (
	`jurisdiction` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`id` text NOT NULL,
	`words` text NOT NULL,
	`submitted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `self_evaluation_once` ON `self_evaluation` (`jurisdiction`,`assessment_id`,`unit_id`) WHERE "self_evaluation"."superseded_at" is null;--> statement-breakpoint
CREATE TABLE `spot_check` (
	`jurisdiction` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`seed` text NOT NULL,
	`drawn_at` text NOT NULL,
	`result` text,
	`checked_on` text,
	`words` text,
	`checked_by` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `spot_check_once` ON `spot_check` (`jurisdiction`,`assessment_id`,`unit_id`,`obligation_id`);