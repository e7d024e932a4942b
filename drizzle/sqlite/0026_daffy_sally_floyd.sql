CREATE TABLE `named_day` (
	`jurisdiction` text NOT NULL,
	`name_id` text NOT NULL,
	`due_order` text NOT NULL,
	PRIMARY KEY(`jurisdiction`, `name_id`, `due_order`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `indicator_reading_to_verify` ON `indicator_reading` (`jurisdiction`,`id`) WHERE "indicator_reading"."verified_at" is null and "indicator_reading"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `finding_to_settle` ON `finding` (`jurisdiction`,case when "acknowledged_at" is null then '9999' else "acknowledged_at" end) WHERE "finding"."severity" in ('REVIEW', 'BLOCKING');--> statement-breakpoint
CREATE INDEX `plan_to_confirm` ON `plan` (`jurisdiction`,`id`) WHERE "plan"."confirmed_at" is null;--> statement-breakpoint
CREATE INDEX `evidence_to_verify` ON `evidence` (`jurisdiction`,`id`) WHERE "evidence"."verified_at" is null and "evidence"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `task_clause_by_confirmation` ON `task_clause` (`jurisdiction`,case when "confirmed_at" is null then '9999' else "confirmed_at" end);--> statement-breakpoint
INSERT INTO `named_day` (`jurisdiction`, `name_id`, `due_order`) SELECT o.`jurisdiction`, coalesce(r.`unit_id`, r.`group_id`), o.`due_order` FROM `obligation` o JOIN `responsibility` r ON r.`jurisdiction` = o.`jurisdiction` AND r.`clause_id` = o.`clause_id` WHERE coalesce(r.`unit_id`, r.`group_id`) IS NOT NULL UNION SELECT `jurisdiction`, `answerable_unit_id`, `due_order` FROM `obligation` WHERE `answerable_unit_id` IS NOT NULL;
