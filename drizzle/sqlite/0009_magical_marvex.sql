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
CREATE INDEX `unit_succession_versions` ON `unit_succession` (`jurisdiction`,`identity`,`version`);