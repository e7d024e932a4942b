CREATE TABLE `upstream_link` (
	`jurisdiction` text NOT NULL,
	`id` text NOT NULL,
	`clause_id` text NOT NULL,
	`upstream_clause_id` text NOT NULL,
	`decision` text NOT NULL,
	`score` integer,
	`shared_figures` text NOT NULL,
	`shared_terms` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`removed_at` text,
	`removed_by` text,
	`removal_reason` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`jurisdiction`, `id`),
	FOREIGN KEY (`jurisdiction`,`clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jurisdiction`,`upstream_clause_id`) REFERENCES `task_clause`(`jurisdiction`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `upstream_link_once` ON `upstream_link` (`jurisdiction`,`clause_id`,`upstream_clause_id`) WHERE "upstream_link"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `upstream_link_of_higher` ON `upstream_link` (`jurisdiction`,`upstream_clause_id`);