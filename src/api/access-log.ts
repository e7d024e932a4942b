import type { FastifyBaseLogger } from 'fastify';
import type { Instant } from '../kernel/clock.ts';
import type { Registry } from '../registry.ts';
import { putDenials, putUses } from '../tokens/store-use.ts';
import type { DenialFacts } from '../tokens/use.ts';

/** Keeps who used which token and who was turned away: in memory at once, on disk a little later. */
export interface AccessLog {
  used(tokenId: string, at: Instant): void;
  denied(denial: Omit<DenialFacts, 'deniedAt'>): void;
  /** Writes what has gathered. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** More between two writes are only counted: knocking must cost the register nothing. */
const MOST_WAITING = 500;
const LONGEST_ASKED = 100;

/** Starts the access log; one small transaction every so many milliseconds at most, whatever comes in. */
export function startAccessLog(
  { engine, jurisdiction, clock }: Registry,
  log: FastifyBaseLogger,
  msBetweenWrites: number,
): AccessLog {
  let uses = new Map<string, Instant>();
  let denials: DenialFacts[] = [];
  let dropped = 0;
  let running: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const [told, turnedAway] = [uses, denials];
    if (told.size === 0 && turnedAway.length === 0) return;
    uses = new Map();
    denials = [];
    if (dropped > 0) log.warn({ dropped }, 'denials not kept one by one');
    dropped = 0;
    await engine.tx(jurisdiction, async (tx) => {
      await putUses(tx, told);
      if (turnedAway.length > 0) await putDenials(tx, turnedAway);
    });
  }
  const flush = () => {
    running = running.then(write).catch((error: unknown) => log.error({ err: error }, 'access log'));
    return running;
  };
  const timer = setInterval(flush, msBetweenWrites);
  timer.unref();
  return {
    used: (tokenId, at) => void uses.set(tokenId, at),
    denied(denial) {
      if (denials.length >= MOST_WAITING) dropped += 1;
      else denials.push({ ...denial, asked: denial.asked.slice(0, LONGEST_ASKED), deniedAt: clock.now() });
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
