DROP INDEX `measure_by_unit`;--> statement-breakpoint
CREATE INDEX `measure_by_kind` ON `measure` (`jurisdiction`,`kind`,`proposed_on`,`id`);--> statement-breakpoint
CREATE INDEX `measure_by_unit` ON `measure` (`jurisdiction`,`unit_id`,`proposed_on`,`id`);--> statement-breakpoint
DROP INDEX `supervised_item_by_lead`;--> statement-breakpoint
CREATE INDEX `supervised_item_in_state` ON `supervised_item` (`jurisdiction`,`state`) WHERE "supervised_item"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `supervised_item_by_lead` ON `supervised_item` (`jurisdiction`,`lead_unit_id`,`number`,`identity`);