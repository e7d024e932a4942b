CREATE TABLE `annual_approval` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`annual_plan_id` text NOT NULL,
	`document_number` text NOT NULL,
	`approved_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`annual_plan_id`) REFERENCES `annual_plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `annual_approval_of_plan` ON `annual_approval` (`jurisdiction`,`annual_plan_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `annual_plan` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`year` integer NOT NULL,
	`stages` text NOT NULL,
	`basis_doc_no` text,
	`drafted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `annual_plan_once` ON `annual_plan` (`jurisdiction`,`plan_id`,`year`);--> statement-breakpoint
CREATE TABLE `stage_target` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`annual_plan_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`stage_label` text NOT NULL,
	`last_on` text NOT NULL,
	`words` text NOT NULL,
	`target_figure` text,
	`target_unit` text,
	`set_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`closed_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`annual_plan_id`) REFERENCES `annual_plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_target_once` ON `stage_target` (`jurisdiction`,`annual_plan_id`,`obligation_id`,`stage_label`) WHERE "stage_target"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `stage_target_of_plan` ON `stage_target` (`jurisdiction`,`annual_plan_id`,`recorded_at`);