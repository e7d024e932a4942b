DROP INDEX `paper_once`;--> statement-breakpoint
ALTER TABLE `paper` ADD `sending` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `paper_once` ON `paper` (`jurisdiction`,`measure_id`,`kind`,`sending`) WHERE "paper"."voided_at" is null and "paper"."measure_id" is not null;