import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRetryRules, type RetryRules } from '../webhooks/webhook.ts';

const SEED = join(import.meta.dirname, '..', '..', 'seeds', 'webhooks', 'retries.json');

/** How webhooks are sent and sent again, as the seed says. */
export const retryRules = (): RetryRules => parseRetryRules(JSON.parse(readFileSync(SEED, 'utf8')));
