CREATE TABLE `assessment_scheme` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`first_year` integer NOT NULL,
	`last_year` integer NOT NULL,
	`scheme` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_scheme_version` ON `assessment_scheme` (`jurisdiction`,`code`,`version`);--> statement-breakpoint
CREATE INDEX `assessment_scheme_by_year` ON `assessment_scheme` (`jurisdiction`,`kind`,`first_year`,`last_year`);--> statement-breakpoint
CREATE TABLE `indicator` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`clause_id` text,
	`deadline_id` text,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`subject` text,
	`comparator` text NOT NULL,
	`value` text NOT NULL,
	`unit` text NOT NULL,
	`due_on` text,
	`aspirational` integer NOT NULL,
	`implied` integer NOT NULL,
	`surface` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`confidence` integer NOT NULL,
	`doubt` text,
	`decided_by` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`deadline_id`) REFERENCES `deadline`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `indicator_of_plan` ON `indicator` (`jurisdiction`,`plan_id`,`span_start`,`ordinal`,`id`);--> statement-breakpoint
CREATE INDEX `indicator_of_clause` ON `indicator` (`jurisdiction`,`clause_id`,`span_start`);--> statement-breakpoint
CREATE TABLE `finding_waiver` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`finding_id` text NOT NULL,
	`reason` text NOT NULL,
	`waived_by` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`finding_id`) REFERENCES `finding`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `finding_waiver_of_finding` ON `finding_waiver` (`jurisdiction`,`finding_id`,`valid_to`);--> statement-breakpoint
CREATE TABLE `finding` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`clause_id` text,
	`ordinal` integer NOT NULL,
	`rule` text NOT NULL,
	`severity` text NOT NULL,
	`surface` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`message_zh` text NOT NULL,
	`message_en` text NOT NULL,
	`recorded_at` text NOT NULL,
	`acknowledged_at` text,
	`acknowledged_by` text,
	`acknowledgement_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `finding_of_plan` ON `finding` (`jurisdiction`,`plan_id`,`ordinal`,`id`);--> statement-breakpoint
CREATE INDEX `finding_of_clause` ON `finding` (`jurisdiction`,`clause_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `ledger_change` (
	`jurisdiction` text NOT NULL,
	`sequence` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`subject_table` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`jurisdiction`, `sequence`, `ordinal`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ledger_change_by_subject` ON `ledger_change` (`jurisdiction`,`subject_id`,`sequence`,`ordinal`);--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`jurisdiction` text NOT NULL,
	`sequence` integer NOT NULL,
	`deed` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`recorded_at` text NOT NULL,
	`request_id` text NOT NULL,
	`idempotency_key` text,
	`input_hash` text NOT NULL,
	`outcome` text NOT NULL,
	`change_count` integer NOT NULL,
	`changes_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `sequence`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entry_once` ON `ledger_entry` (`jurisdiction`,`actor_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `ledger_entry_by_deed` ON `ledger_entry` (`jurisdiction`,`deed`,`sequence`);--> statement-breakpoint
CREATE TABLE `measure` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`variant` text,
	`state` text NOT NULL,
	`rule_set_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`through_group_id` text,
	`capacity` text NOT NULL,
	`addressee_name` text NOT NULL,
	`proposed_on` text NOT NULL,
	`fact_key` text NOT NULL,
	`facts` text NOT NULL,
	`legal_basis` text NOT NULL,
	`recorded_at` text NOT NULL,
	`dismissed_at` text,
	`dismissed_by` text,
	`dismissal_reason` text,
	`withdrawn_at` text,
	`withdrawal_reason` text,
	`superseded_by_id` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`rule_set_id`) REFERENCES `rule_set`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`through_group_id`) REFERENCES `unit_group`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`superseded_by_id`) REFERENCES `measure`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_once` ON `measure` (`jurisdiction`,`obligation_id`,`unit_id`,`rule_id`,`fact_key`);--> statement-breakpoint
CREATE INDEX `measure_of_item` ON `measure` (`jurisdiction`,`clause_id`,`unit_id`,`kind`);--> statement-breakpoint
CREATE INDEX `measure_by_day` ON `measure` (`jurisdiction`,`proposed_on`,`id`);--> statement-breakpoint
CREATE INDEX `measure_by_unit` ON `measure` (`jurisdiction`,`unit_id`,`proposed_on`);--> statement-breakpoint
CREATE INDEX `measure_by_plan` ON `measure` (`jurisdiction`,`plan_id`,`proposed_on`);--> statement-breakpoint
CREATE TABLE `rule_set` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`rules` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_set_version` ON `rule_set` (`jurisdiction`,`code`,`version`);--> statement-breakpoint
CREATE INDEX `rule_set_in_force` ON `rule_set` (`jurisdiction`,`valid_from`,`id`);--> statement-breakpoint
CREATE TABLE `plan_section` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`parent_id` text,
	`ordinal` integer NOT NULL,
	`last_ordinal` integer NOT NULL,
	`level` integer NOT NULL,
	`label` text NOT NULL,
	`title` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_section_in_order` ON `plan_section` (`jurisdiction`,`plan_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `plan` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`cover` text,
	`issuer` text,
	`doc_number` text,
	`issued_on` text,
	`addressees` text,
	`default_year` integer NOT NULL,
	`term_ends_on` text NOT NULL,
	`basis` text NOT NULL,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`source_format` text,
	`source_name` text,
	`source_positions` text,
	`recorded_at` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`confirmation_reason` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_by_text` ON `plan` (`jurisdiction`,`text_hash`);--> statement-breakpoint
CREATE INDEX `plan_by_record` ON `plan` (`jurisdiction`,`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `completion` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`completed_on` text NOT NULL,
	`evidence_note` text NOT NULL,
	`accepted_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawal_reason` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `completion_of_obligation` ON `completion` (`jurisdiction`,`obligation_id`,`completed_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `completion_once` ON `completion` (`jurisdiction`,`obligation_id`) WHERE "completion"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `deadline` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`clause_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`surface` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`normalised` text NOT NULL,
	`first_on` text,
	`last_on` text,
	`recurrence_unit` text,
	`recurrence_interval` integer,
	`duration` text,
	`deliverable` text NOT NULL,
	`deliverable_start` integer NOT NULL,
	`deliverable_end` integer NOT NULL,
	`actor` text,
	`external` integer NOT NULL,
	`confidence` integer NOT NULL,
	`doubt` text,
	`decided_by` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_in_order` ON `deadline` (`jurisdiction`,`clause_id`,`ordinal`) WHERE "deadline"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `deadline_of_clause` ON `deadline` (`jurisdiction`,`clause_id`,`span_start`);--> statement-breakpoint
CREATE TABLE `obligation` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`plan_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`deadline_id` text,
	`section_ordinal` integer NOT NULL,
	`basis` text NOT NULL,
	`period` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text,
	`due_order` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`deadline_id`) REFERENCES `deadline`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_once` ON `obligation` (`jurisdiction`,`clause_id`,`deadline_id`,`period`) WHERE "obligation"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `obligation_of_clause` ON `obligation` (`jurisdiction`,`clause_id`);--> statement-breakpoint
CREATE INDEX `obligation_by_due` ON `obligation` (`jurisdiction`,`due_order`,`id`);--> statement-breakpoint
CREATE INDEX `obligation_by_plan` ON `obligation` (`jurisdiction`,`plan_id`,`section_ordinal`);--> statement-breakpoint
CREATE TABLE `responsibility` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`clause_id` text NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`surface` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`inherited` integer NOT NULL,
	`unit_id` text,
	`group_id` text,
	`matched_by` text,
	`decided_by` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responsibility_one_target" CHECK("responsibility"."unit_id" is null or "responsibility"."group_id" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `responsibility_in_order` ON `responsibility` (`jurisdiction`,`clause_id`,`role`,`inherited`,`ordinal`) WHERE "responsibility"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `responsibility_of_clause` ON `responsibility` (`jurisdiction`,`clause_id`);--> statement-breakpoint
CREATE INDEX `responsibility_by_unit` ON `responsibility` (`jurisdiction`,`unit_id`,`clause_id`);--> statement-breakpoint
CREATE INDEX `responsibility_by_group` ON `responsibility` (`jurisdiction`,`group_id`,`clause_id`);--> statement-breakpoint
CREATE TABLE `task_clause` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`identity` text NOT NULL,
	`plan_id` text NOT NULL,
	`section_id` text,
	`section_ordinal` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`path` text NOT NULL,
	`heading` text,
	`title` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`bracket_start` integer NOT NULL,
	`bracket_end` integer NOT NULL,
	`text` text NOT NULL,
	`responsibility_line` text NOT NULL,
	`lead_label` text,
	`support_label` text,
	`lead_rule` text NOT NULL,
	`order_rule` text,
	`inherited_by` text,
	`open_ended` integer NOT NULL,
	`confidence` integer NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`corrected_by` text,
	`correction_reason` text,
	`split_from_id` text,
	`merged_into_id` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`plan_id`) REFERENCES `plan`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`section_id`) REFERENCES `plan_section`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `task_clause_in_order` ON `task_clause` (`jurisdiction`,`plan_id`,`ordinal`,`span_start`) WHERE "task_clause"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `task_clause_of_plan` ON `task_clause` (`jurisdiction`,`plan_id`,`ordinal`,`span_start`,`identity`);--> statement-breakpoint
CREATE INDEX `task_clause_wordings` ON `task_clause` (`jurisdiction`,`identity`);--> statement-breakpoint
CREATE INDEX `task_clause_by_section` ON `task_clause` (`jurisdiction`,`plan_id`,`section_ordinal`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`role` text NOT NULL,
	`unit_scope` text,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_by_secret` ON `api_token` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_token_by_age` ON `api_token` (`jurisdiction`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `unit_group_member` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`group_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`recorded_at` text NOT NULL,
	`source` text NOT NULL,
	`source_status` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`group_id`) REFERENCES `unit_group`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_group_member_once` ON `unit_group_member` (`jurisdiction`,`group_id`,`unit_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `unit_group_member_by_unit` ON `unit_group_member` (`jurisdiction`,`unit_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `unit_alias` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`unit_id` text,
	`group_id` text,
	`alias` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`group_id`) REFERENCES `unit_group`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_alias_one_target" CHECK(("unit_alias"."unit_id" is null) <> ("unit_alias"."group_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_alias_of_unit` ON `unit_alias` (`jurisdiction`,`unit_id`,`alias`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_alias_of_group` ON `unit_alias` (`jurisdiction`,`group_id`,`alias`);--> statement-breakpoint
CREATE TABLE `unit_group` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_group_by_code` ON `unit_group` (`jurisdiction`,`code`);--> statement-breakpoint
CREATE TABLE `unit` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text,
	`full_name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`is_supervision_object` integer NOT NULL,
	`display_order` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`source` text NOT NULL,
	`source_status` text NOT NULL,
	`note` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_in_order` ON `unit` (`jurisdiction`,`display_order`,`id`);--> statement-breakpoint
CREATE INDEX `unit_by_full_name` ON `unit` (`jurisdiction`,`full_name`);