import type { TermExtension as ExtensionRow } from '../plans/store-term.ts';
import type { Answering } from '../tasks/answering.ts';
import type { OpenChoice } from '../tasks/open-choices.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type {
  SuccessionDecision as ChoiceFact,
  SuccessionStep as StepFact,
  UnitSuccession as SuccessionFact,
  Successor as SuccessorFact,
} from '../units/succession.ts';
import type { Connection, MomentConnection } from './connection.ts';

// What the types of succession and of terms are inside; codegen.ts maps them by name.

/** Who answers for a name, seen from a moment. */
export type AnsweringUnit = Answering & Moment;
export type OpenSuccessionChoice = OpenChoice;
export type SuccessionChoice = ChoiceFact;
export type SuccessionStep = StepFact;
export type Successor = SuccessorFact;
export type TermExtension = ExtensionRow;
export type UnitSuccession = SuccessionFact;

export type AnsweringUnitConnection = MomentConnection<AnsweringUnit>;
export type OpenSuccessionChoiceConnection = MomentConnection<OpenSuccessionChoice>;
export type SuccessionChoiceConnection = Connection<SuccessionChoice>;
export type TermExtensionConnection = Connection<TermExtension>;
export type UnitSuccessionConnection = Connection<UnitSuccession>;
