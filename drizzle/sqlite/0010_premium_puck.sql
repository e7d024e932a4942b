CREATE TABLE `evaluation` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`evaluated_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`overdue` integer NOT NULL,
	`entered` integer NOT NULL,
	`left` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_once` ON `evaluation` (`jurisdiction`,`evaluated_on`);--> statement-breakpoint
CREATE TABLE `export_job` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`requested_by` text NOT NULL,
	`types` text,
	`state` text NOT NULL,
	`requested_at` text NOT NULL,
	`finished_at` text,
	`expires_at` text,
	`failure` text,
	`sequence` integer,
	`rows` integer,
	`bytes` integer,
	`file_hash` text,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `export_job_by_state` ON `export_job` (`jurisdiction`,`state`,`id`);--> statement-breakpoint
CREATE TABLE `overdue_spell` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`due_on` text NOT NULL,
	`entered_on` text NOT NULL,
	`left_on` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `overdue_spell_by_obligation` ON `overdue_spell` (`jurisdiction`,`obligation_id`,`entered_on`);--> statement-breakpoint
CREATE INDEX `overdue_spell_open` ON `overdue_spell` (`jurisdiction`,`left_on`,`id`);--> statement-breakpoint
CREATE TABLE `plan_term_extension` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`from_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`basis_doc_no` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_term_extension_of_plan` ON `plan_term_extension` (`jurisdiction`,`plan_id`,`ends_on`);--> statement-breakpoint
CREATE TABLE `access_denial` (
	`jurisdiction` text NOT NULL,
	`slot` integer NOT NULL,
	`number` integer NOT NULL,
	`denied_at` text NOT NULL,
	`reason` text NOT NULL,
	`actor_id` text,
	`asked` text NOT NULL,
	`request_id` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `slot`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_denial_by_number` ON `access_denial` (`jurisdiction`,`number`);--> statement-breakpoint
CREATE TABLE `token_use` (
	`jurisdiction` text NOT NULL,
	`token_id` text NOT NULL,
	`last_used_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `token_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `succession_decision` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`succession_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`to_unit_id` text NOT NULL,
	`moves_on` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`succession_id`) REFERENCES `unit_succession`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`to_unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `succession_decision_once` ON `succession_decision` (`jurisdiction`,`succession_id`,`clause_id`) WHERE "succession_decision"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `succession_decision_of_clause` ON `succession_decision` (`jurisdiction`,`clause_id`);--> statement-breakpoint
CREATE TABLE `unit_succession` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`identity` text NOT NULL,
	`kind` text NOT NULL,
	`from_unit_ids` text NOT NULL,
	`successors` text NOT NULL,
	`effective_on` text,
	`duty_scope` text,
	`basis_doc_no` text,
	`source` text NOT NULL,
	`source_status` text NOT NULL,
	`note` text,
	`decided_by` text NOT NULL,
	`reason` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_succession_versions` ON `unit_succession` (`jurisdiction`,`identity`,`version`);--> statement-breakpoint
CREATE TABLE `webhook_attempt` (
	`jurisdiction` text NOT NULL,
	`message_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`attempted_at` text NOT NULL,
	`status` integer,
	`ms` integer NOT NULL,
	`failure` text,
	PRIMARY KEY(`jurisdiction`, `message_id`, `ordinal`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `webhook_message` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`event` text NOT NULL,
	`sequence` integer,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` text NOT NULL,
	`next_attempt_at` text,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_message_once` ON `webhook_message` (`jurisdiction`,`webhook_id`,`sequence`,`event`);--> statement-breakpoint
CREATE INDEX `webhook_message_due` ON `webhook_message` (`jurisdiction`,`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `webhook_message_of` ON `webhook_message` (`jurisdiction`,`webhook_id`,`id`);--> statement-breakpoint
CREATE TABLE `webhook_position` (
	`jurisdiction` text NOT NULL,
	`webhook_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`failures` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `webhook_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `webhook_secret` (
	`jurisdiction` text NOT NULL,
	`webhook_id` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	PRIMARY KEY(`jurisdiction`, `webhook_id`, `created_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `webhook` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`types` text,
	`state` text NOT NULL,
	`disabled_because` text,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_by_state` ON `webhook` (`jurisdiction`,`state`,`id`);--> statement-breakpoint
ALTER TABLE `api_token` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `api_token` ADD `scopes` text;--> statement-breakpoint
ALTER TABLE `api_token` ADD `rotated_from_id` text;