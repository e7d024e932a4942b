DROP INDEX `obligation_parts`;--> statement-breakpoint
CREATE INDEX `obligation_parts` ON `obligation` (`jurisdiction`,`parent_id`) WHERE "obligation"."parent_id" is not null;