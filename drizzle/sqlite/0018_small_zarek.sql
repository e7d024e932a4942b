CREATE TABLE `result_use` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`use` text NOT NULL,
	`recipient` text NOT NULL,
	`document_number` text NOT NULL,
	`used_on` text NOT NULL,
	`words` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`assessment_id`) REFERENCES `assessment`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `result_use_of_assessment` ON `result_use` (`jurisdiction`,`assessment_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `result_fact` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`year` integer NOT NULL,
	`unit_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`facts` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`unit_id`) REFERENCES `unit`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`obligation_id`) REFERENCES `obligation`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `result_fact_once` ON `result_fact` (`jurisdiction`,`assessment_id`,`unit_id`,`obligation_id`) WHERE "result_fact"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `result_fact_of_clause` ON `result_fact` (`jurisdiction`,`clause_id`);