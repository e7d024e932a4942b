CREATE TABLE `measure_clock` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`measure_id` text NOT NULL,
	`name` text NOT NULL,
	`started_on` text NOT NULL,
	`last_on` text NOT NULL,
	`is_provisional` integer NOT NULL,
	`source` text NOT NULL,
	`closed_on` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`measure_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_clock_of` ON `measure_clock` (`jurisdiction`,`measure_id`,`name`);--> statement-breakpoint
CREATE INDEX `measure_clock_running` ON `measure_clock` (`jurisdiction`,`name`,`last_on`,`measure_id`) WHERE "measure_clock"."closed_on" is null;--> statement-breakpoint
CREATE TABLE `measure_handling` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`measure_id` text NOT NULL,
	`part` text NOT NULL,
	`person_name` text NOT NULL,
	`office` text,
	`telephone` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`measure_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_handling_of` ON `measure_handling` (`jurisdiction`,`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_review` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`measure_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`grounds` text NOT NULL,
	`filed_on` text NOT NULL,
	`filed_by` text NOT NULL,
	`file_by` text,
	`decide_by` text,
	`outcome` text,
	`reason` text,
	`decided_on` text,
	`decided_by` text,
	`changed_kind` text,
	`changed_variant` text,
	`recorded_at` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`measure_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_review_of` ON `measure_review` (`jurisdiction`,`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_step` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`measure_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`deed` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`on_day` text NOT NULL,
	`words` text,
	`document_number` text,
	`details` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`measure_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_step_in_order` ON `measure_step` (`jurisdiction`,`measure_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `measure_step_number` ON `measure_step` (`jurisdiction`,`document_number`) WHERE "measure_step"."document_number" is not null;--> statement-breakpoint
CREATE TABLE `measure_undertaking` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`measure_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`words` text NOT NULL,
	`due_on` text NOT NULL,
	`obligation_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`measure_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_undertaking_in_order` ON `measure_undertaking` (`jurisdiction`,`measure_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `sweep_run` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`trigger` text NOT NULL,
	`run_key` text,
	`state` text NOT NULL,
	`as_of` text NOT NULL,
	`rule_set_id` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`lease_until` text NOT NULL,
	`swept_to` text,
	`pages` integer NOT NULL,
	`considered` integer NOT NULL,
	`proposed_count` integer NOT NULL,
	`superseded_count` integer NOT NULL,
	`withdrawn_count` integer NOT NULL,
	`lifted_count` integer NOT NULL,
	`held` text NOT NULL,
	`held_items` text NOT NULL,
	`not_assessable` text NOT NULL,
	`run_by` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`rule_set_id`) REFERENCES `rule_set`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sweep_run_once` ON `sweep_run` (`jurisdiction`,`run_key`) WHERE "sweep_run"."run_key" is not null;--> statement-breakpoint
CREATE INDEX `sweep_run_by_time` ON `sweep_run` (`jurisdiction`,`started_at`,`id`);--> statement-breakpoint
DROP INDEX `measure_once`;--> statement-breakpoint
ALTER TABLE `measure` ADD `family` text DEFAULT 'LATENESS' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `proposed_by` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `proposed_by_name` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `sweep_run_id` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `escalates_id` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `evidence` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `causal_link` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `is_by_name` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `document_number` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `issued_on` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `closed_on` text;--> statement-breakpoint
CREATE INDEX `measure_by_state` ON `measure` (`jurisdiction`,`state`,`proposed_on`,`id`);--> statement-breakpoint
CREATE INDEX `measure_of_run` ON `measure` (`jurisdiction`,`sweep_run_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `measure_once` ON `measure` (`jurisdiction`,`obligation_id`,`unit_id`,`rule_id`,`fact_key`) WHERE "measure"."withdrawal_reason" is null or "measure"."withdrawal_reason" not in ('DUTY_COMPLETED', 'CONDITION_NOT_MET');--> statement-breakpoint
ALTER TABLE `rule_set` ADD `state` text DEFAULT 'PUBLISHED' NOT NULL;--> statement-breakpoint
ALTER TABLE `rule_set` ADD `drafted_by` text;--> statement-breakpoint
ALTER TABLE `rule_set` ADD `published_at` text;--> statement-breakpoint
ALTER TABLE `rule_set` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `rule_set` ADD `revision` integer DEFAULT 1 NOT NULL;