CREATE TABLE `search_document` (
	`jurisdiction` text NOT NULL,
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`plan_id` text,
	`clause_id` text,
	`unit_id` text,
	`ends_on` text,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_document_once` ON `search_document` (`jurisdiction`,`subject_id`);--> statement-breakpoint
CREATE INDEX `search_document_of_plan` ON `search_document` (`jurisdiction`,`plan_id`,`number`);