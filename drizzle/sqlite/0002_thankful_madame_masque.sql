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
ALTER TABLE `api_token` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `api_token` ADD `scopes` text;--> statement-breakpoint
ALTER TABLE `api_token` ADD `rotated_from_id` text;