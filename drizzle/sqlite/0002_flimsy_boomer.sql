CREATE TABLE `indicator_reading` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`read_on` text NOT NULL,
	`numerator` text NOT NULL,
	`denominator` text,
	`data_source` text NOT NULL,
	`method_version` text NOT NULL,
	`report_id` text,
	`recorded_by` text NOT NULL,
	`verified_at` text,
	`verified_by` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`indicator_id`) REFERENCES `indicator`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_reading_once` ON `indicator_reading` (`jurisdiction`,`indicator_id`,`unit_id`,`period`) WHERE "indicator_reading"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `indicator_reading_of_indicator` ON `indicator_reading` (`jurisdiction`,`indicator_id`,`read_on`);--> statement-breakpoint
CREATE INDEX `indicator_reading_of_report` ON `indicator_reading` (`jurisdiction`,`report_id`);--> statement-breakpoint
CREATE TABLE `supervised_item` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`identity` text NOT NULL,
	`version` integer NOT NULL,
	`number` text NOT NULL,
	`obligation_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`state` text NOT NULL,
	`suspended_from` text,
	`lead_unit_id` text,
	`requirement` text NOT NULL,
	`report_every_months` integer,
	`opened_on` text NOT NULL,
	`assigned_on` text,
	`acknowledge_by` text,
	`dispute_by` text,
	`first_feedback_by` text,
	`acknowledged_on` text,
	`verify_by` text,
	`claimed_on` text,
	`claimed_at` text,
	`event` text NOT NULL,
	`words` text,
	`document_number` text,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `supervised_item_version` ON `supervised_item` (`jurisdiction`,`identity`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `supervised_item_once` ON `supervised_item` (`jurisdiction`,`obligation_id`) WHERE "supervised_item"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `supervised_item_number` ON `supervised_item` (`jurisdiction`,`number`,`version`);--> statement-breakpoint
CREATE INDEX `supervised_item_of_clause` ON `supervised_item` (`jurisdiction`,`clause_id`);--> statement-breakpoint
CREATE INDEX `supervised_item_of_obligation` ON `supervised_item` (`jurisdiction`,`obligation_id`);--> statement-breakpoint
CREATE INDEX `supervised_item_by_lead` ON `supervised_item` (`jurisdiction`,`lead_unit_id`,`state`);--> statement-breakpoint
CREATE TABLE `limit_set` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`limits` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `limit_set_version` ON `limit_set` (`jurisdiction`,`code`,`version`);--> statement-breakpoint
CREATE TABLE `contribution` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`item_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`words` text NOT NULL,
	`actor_name` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_once` ON `contribution` (`jurisdiction`,`item_id`,`unit_id`,`period`) WHERE "contribution"."superseded_at" is null;--> statement-breakpoint
CREATE TABLE `progress_report` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`identity` text NOT NULL,
	`version` integer NOT NULL,
	`unit_id` text NOT NULL,
	`period` text NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`submitted_at` text NOT NULL,
	`accepted_at` text,
	`event` text NOT NULL,
	`words` text,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_report_version` ON `progress_report` (`jurisdiction`,`identity`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `progress_report_once` ON `progress_report` (`jurisdiction`,`unit_id`,`period`) WHERE "progress_report"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `progress_report_by_period` ON `progress_report` (`jurisdiction`,`last_on`,`identity`);--> statement-breakpoint
CREATE TABLE `report_entry` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`report_id` text NOT NULL,
	`item_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`percent_done` integer NOT NULL,
	`done` text NOT NULL,
	`problems` text,
	`next_steps` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`report_id`) REFERENCES `progress_report`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_entry_once` ON `report_entry` (`jurisdiction`,`report_id`,`item_id`) WHERE "report_entry"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `report_entry_of_item` ON `report_entry` (`jurisdiction`,`item_id`);--> statement-breakpoint
CREATE INDEX `report_entry_of_obligation` ON `report_entry` (`jurisdiction`,`obligation_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`item_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`item_version` integer NOT NULL,
	`method` text NOT NULL,
	`outcome` text NOT NULL,
	`verified_on` text NOT NULL,
	`finding` text NOT NULL,
	`verifier_id` text NOT NULL,
	`verifier_name` text NOT NULL,
	`verifier_role` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `verification_of_item` ON `verification` (`jurisdiction`,`item_id`,`recorded_at`);