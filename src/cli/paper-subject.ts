import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { MEASURE_KINDS, MEASURE_STATES } from '../measures/measure.ts';
import type { MeasureFilter } from '../measures/store.ts';
import { PAPER_KINDS, PAPER_NAMES, type PaperKind } from '../papers/paper.ts';
import type { PaperSubject } from '../papers/paper-draft.ts';
import type { CommonOptions } from './io.ts';
import { dayOption, type Session, unitNamed } from './session.ts';
import { withCodes } from './words.ts';

/** Options that say of what a paper speaks and what is put into it. */
export interface SubjectOptions extends CommonOptions {
  kind?: string;
  set?: string[];
  circular?: boolean;
  plan?: string;
  asOf?: string;
  letter?: string;
  unit?: string;
}

const collected = (value: string, before: string[] = []): string[] => [...before, value];

/** Adds the options of a subject to a command. */
export const withSubject = (command: Command): Command =>
  command
    .argument('[measure-id]', '措施编号 / id of a measure')
    .option('--kind <kind>', `文书种类：${withCodes(PAPER_NAMES)} / which paper`)
    .option('--set <slot=value>', '填写事项，可多次 / a particular, several times', collected)
    .option('--circular', '督查通报（配合 --plan、--as-of）/ a supervision circular')
    .option('--letter <obligation-id>', '就某应办事项函商（配合 --unit）/ a letter of consultation on a duty')
    .option('--unit <name>', '单位 / unit')
    .option('--plan <id>', '方案编号 / id of a plan')
    .option('--as-of <day>', '通报截至日，缺省为今天 / day reported on, default today');

const wrong = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/** A word out of a closed list, in any case. */
export function wordOption<Word extends string>(
  given: string | undefined,
  field: string,
  words: readonly Word[],
): Word | undefined {
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given.toUpperCase().replaceAll('-', '_'));
  return found ?? wrong(field, `应为：${words.join('、')}。`, `must be one of ${words.join(', ')}.`);
}

export const paperKindOption = (options: SubjectOptions): PaperKind | undefined =>
  wordOption(options.kind, '--kind', PAPER_KINDS);

/** `slot=value`; \n in a value parts paragraphs. */
export const particularsOption = ({ set = [] }: SubjectOptions): { slot: string; value: string }[] =>
  set.map((given) => {
    const at = given.indexOf('=');
    if (at < 1) wrong('--set', `应写作 名称=内容：${given}`, `write it as slot=value: ${given}`);
    return { slot: given.slice(0, at), value: given.slice(at + 1).replaceAll('\\n', '\n') };
  });

/** Of what the paper speaks. Refuses none, and more than one. */
export async function subjectOption(
  session: Session,
  measureId: string | undefined,
  options: SubjectOptions,
): Promise<PaperSubject> {
  const given = [measureId !== undefined, options.circular === true, options.letter !== undefined].filter(
    Boolean,
  ).length;
  if (given !== 1) {
    wrong(
      'measure-id',
      '请给出措施编号、--circular 或 --letter 之一。',
      'give one of a measure id, --circular or --letter.',
    );
  }
  if (measureId !== undefined) return { measureId };
  if (options.letter !== undefined) {
    const name = options.unit ?? wrong('--unit', '函商须指明单位。', 'a letter needs a unit.');
    return { obligationId: options.letter, unitId: (await unitNamed(session.registry, name, session.today)).id };
  }
  const asOf = options.asOf === undefined ? session.today : dayOption(options.asOf, '--as-of');
  return { planId: options.plan ?? null, asOf };
}

/** Options that say which measures. */
export interface FilterOptions extends CommonOptions {
  measureKind?: string;
  state?: string;
  unit?: string;
  plan?: string;
}

/** The filter of measures that options ask for. */
export async function measureFilterOption(session: Session, options: FilterOptions): Promise<MeasureFilter> {
  const kind = wordOption(options.measureKind, '--measure-kind', MEASURE_KINDS);
  const state = wordOption(options.state, '--state', MEASURE_STATES);
  return {
    kinds: kind && [kind],
    states: state && [state],
    planId: options.plan,
    unitId:
      options.unit === undefined ? undefined : (await unitNamed(session.registry, options.unit, session.today)).id,
  };
}
