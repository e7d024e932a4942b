ALTER TABLE `assessment_scheme` ADD `state` text DEFAULT 'PUBLISHED' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessment_scheme` ADD `drafted_by` text;--> statement-breakpoint
ALTER TABLE `assessment_scheme` ADD `published_at` text;--> statement-breakpoint
ALTER TABLE `assessment_scheme` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `assessment_scheme` ADD `revision` integer DEFAULT 1 NOT NULL;