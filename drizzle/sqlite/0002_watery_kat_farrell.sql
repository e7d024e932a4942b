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
CREATE INDEX `plan_term_extension_of_plan` ON `plan_term_extension` (`jurisdiction`,`plan_id`,`ends_on`);