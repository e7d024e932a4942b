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