import { type Command, type Performance, type Performed, perform } from '../ledger/command.ts';
import type { Registry } from '../registry.ts';
import { hasMoreObligations } from '../tasks/store-obligations.ts';
import type { FILES, Place, WORKS } from './works.ts';

type Works = typeof WORKS;
type Files = typeof FILES;
export type WorkName = keyof Works;
export type FileName = keyof Files;
export type WorkInput<Name extends WorkName> = Parameters<Works[Name]>[1];
export type WorkOutcome<Name extends WorkName> = Awaited<ReturnType<Works[Name]>>;
export type FileInput<Name extends FileName> = Parameters<Files[Name]>[1];
export type FilePart<Name extends FileName> = ReturnType<Files[Name]> extends AsyncGenerator<infer Part> ? Part : never;

/**
 * Where works are done that take long, so that they hold up nobody who asks meanwhile (ADR 0066). What goes in and comes out is copied.
 * A refusal comes back as one.
 */
export interface Aside {
  /** Duties up to which a register is small: what grows with it takes less time where it is asked for than a thread takes to begin. */
  readonly fewDuties: number;
  work<Name extends WorkName>(name: Name, input: WorkInput<Name>): Promise<WorkOutcome<Name>>;
  /** The parts of a file, each made when it is asked for; what is no longer asked for is given up. */
  file<Name extends FileName>(name: Name, input: FileInput<Name>): AsyncGenerator<FilePart<Name>>;
}

/** Does works where they are asked for: in tests, and in commands that serve nobody else. */
function here(place: Place): Aside {
  return {
    fewDuties: Number.POSITIVE_INFINITY,
    async work(name: WorkName, input: unknown) {
      const { WORKS } = await import('./works.ts');
      return WORKS[name](place, input as never);
    },
    async *file(name: FileName, input: unknown) {
      const { FILES } = await import('./works.ts');
      yield* FILES[name](place, input as never);
    },
  } as Aside;
}

/** Where a work is done that is long in any register, such as Word documents of a district. */
export const asideOf = (registry: Registry): Aside => registry.aside ?? here({ registry });

/** Where a work is done that takes as long as the register is large: of a small one here, and at once. */
export async function asideIfLarge(registry: Registry): Promise<Aside> {
  return registry.aside && (await isLarge(registry, registry.aside)) ? registry.aside : here({ registry });
}

const isLarge = ({ engine, jurisdiction }: Registry, { fewDuties }: Aside): Promise<boolean> =>
  hasMoreObligations(engine.read(jurisdiction), fewDuties);

/** Papers that are made while others wait: about half a second. */
const FEW_PAPERS = 10;

/** Where so many papers are made. */
export const asideForPapers = (registry: Registry, count: number): Aside =>
  count > FEW_PAPERS ? asideOf(registry) : here({ registry });

/** Bytes of a document that is taken apart aside; a smaller one takes less than others may be made to wait. */
export const LARGE_DOCUMENT = 64 * 1024;

/** Characters of a plan that are read while others wait: about a third of a second. */
const SHORT_TEXT = 50_000;

const isLongText = (input: unknown): boolean => (input as { text: string }).text.length > SHORT_TEXT;

/** Where a text is read: a short one here. */
export const asideForText = (registry: Registry, document: { text: string }): Aside =>
  isLongText(document) ? asideOf(registry) : here({ registry });

/** The deeds that may take long, by their name, and with what their time grows. */
const LONG_DEEDS: Readonly<Partial<Record<string, 'TEXT' | 'REGISTER'>>> = {
  IMPORT_PLAN: 'TEXT',
  ACCEPT_EDITION: 'TEXT',
  APPROVE_ASSESSMENT: 'REGISTER',
  PUBLISH_ASSESSMENT: 'REGISTER',
  RUN_SWEEP: 'REGISTER',
  EVALUATE_DAY: 'REGISTER',
};

/** The names of the deeds that are performed aside. */
export const DEEDS_ASIDE = Object.keys(LONG_DEEDS);

/** Performs a deed as `perform` does: aside where it takes long and the register has somewhere to do it. */
export async function performWhereItBelongs<Input, Outcome>(
  registry: Registry,
  command: Command<Input, Outcome>,
  input: Input,
  by: Pick<Performance, 'actor' | 'requestId' | 'idempotencyKey'>,
): Promise<Performed<Outcome>> {
  const { aside } = registry;
  const growsWith = LONG_DEEDS[command.deed];
  const isLong = aside && growsWith && (growsWith === 'TEXT' ? isLongText(input) : await isLarge(registry, aside));
  if (!isLong) return perform(command, input, { ...registry, ...by });
  return (await aside.work('perform', { deed: command.deed, input, by })) as Performed<Outcome>;
}
