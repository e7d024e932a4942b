CREATE TABLE `exempt_cause` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`unit_id` text,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`document_number` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`lifted_at` text,
	`lifted_on` text,
	`lifted_by` text,
	`lift_reason` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `exempt_cause_of_obligation` ON `exempt_cause` (`jurisdiction`,`obligation_id`);--> statement-breakpoint
CREATE TABLE `duty_request` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`identity` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`obligation_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`progress_so_far` text,
	`wished_due_on` text,
	`aspect` text,
	`cause` text,
	`other_unit_id` text,
	`asked_on` text,
	`due_on_then` text,
	`asked_late` integer NOT NULL,
	`ordinal` integer,
	`new_due_on` text,
	`settled_on` text,
	`document_number` text,
	`event` text NOT NULL,
	`words` text,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_request_version` ON `duty_request` (`jurisdiction`,`identity`,`version`);--> statement-breakpoint
CREATE INDEX `duty_request_of_obligation` ON `duty_request` (`jurisdiction`,`obligation_id`,`kind`);--> statement-breakpoint
CREATE INDEX `duty_request_of_unit` ON `duty_request` (`jurisdiction`,`unit_id`,`state`) WHERE "duty_request"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `duty_request_open` ON `duty_request` (`jurisdiction`,`kind`,`state`) WHERE "duty_request"."superseded_at" is null;--> statement-breakpoint
CREATE TABLE `duty_rule_set` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`rules` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_rule_set_version` ON `duty_rule_set` (`jurisdiction`,`code`,`version`);