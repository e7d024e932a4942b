import type { Id, JurisdictionCode } from '../kernel/id.ts';

/**
 * Who may act, by the roles of domain.md §8: OWNER keeps the register itself; SUPERVISION_DIRECTOR (督考办主任) and
 * SUPERVISION_OFFICER (督查员) run supervision; GOVERNMENT_LEADER decides; COORDINATION_OFFICE (统筹协调单位) reviews;
 * ASSESSOR scores; UNIT_LIAISON (联络员) and UNIT_PRINCIPAL (主要负责人) speak for their units; INTEGRATOR only reads.
 */
export const ACTOR_ROLES = [
  'OWNER',
  'SUPERVISION_DIRECTOR',
  'SUPERVISION_OFFICER',
  'GOVERNMENT_LEADER',
  'COORDINATION_OFFICE',
  'ASSESSOR',
  'UNIT_LIAISON',
  'UNIT_PRINCIPAL',
  'INTEGRATOR',
] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/**
 * What a token may be used for, besides what its role allows: READ questions · WRITE deeds · EXPORT whole copies · METRICS the
 * measurements of the server. A person's token usually has all; another system's only what it needs.
 */
export const TOKEN_SCOPES = ['READ', 'WRITE', 'EXPORT', 'METRICS'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Someone, or some system, that asks or acts. */
export interface Actor {
  /** Token id, or `local:NAME` for someone at the machine itself. */
  id: string;
  name: string;
  role: ActorRole;
  jurisdiction: JurisdictionCode;
  /** The units whose matters this actor may see; null for all. */
  unitScope: readonly Id<'Unit'>[] | null;
  /** What the token may be used for; all when absent. */
  scopes?: readonly TokenScope[] | undefined;
}

/** Whether the actor's token may be used for something. */
export const hasScope = ({ scopes }: Pick<Actor, 'scopes'>, scope: TokenScope): boolean =>
  scopes === undefined || scopes.includes(scope);

/** What a policy answers: allowed, or the roles that would be. */
export type Permission = { allowed: true } | { allowed: false; needed: readonly ActorRole[] };
export type Policy = (actor: Actor) => Permission;

/** The roles that a policy asks for, whoever asks. */
export function rolesNeeded(policy: Policy, actor: Actor): readonly ActorRole[] {
  const permission = policy({ ...actor, role: 'INTEGRATOR' });
  return permission.allowed ? [] : permission.needed;
}

/** How a refusal names someone whom not the role but the limit to units keeps out. */
export const limitedTo = (role: ActorRole): string => `${role}（限定单位 / limited to units）`;

/** A policy that allows these roles. */
const oneOf =
  (...roles: ActorRole[]): Policy =>
  (actor) =>
    roles.includes(actor.role) ? { allowed: true } : { allowed: false, needed: roles };

/** A policy that allows the roles of a list. */
export const allowing = (roles: readonly ActorRole[]): Policy => oneOf(...roles);

/** Tokens open the register to others; only its owner hands them out (architecture §4). */
export const mayManageTokens = oneOf('OWNER');
/** Rule sets, schemes, calendars and units are the register's foundations. */
export const mayInstallSeeds = oneOf('OWNER');
/** A plan enters the register through the supervision office, which opens the items (domain.md §1.2 立项). */
export const mayImportPlans = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** What a machine read drives nothing until the office has confirmed it (architecture §1). */
export const mayConfirmPlans = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** Completion is accepted by the supervision office, never by the unit itself (domain.md §1.2 审核; S24). */
export const mayAcceptCompletion = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** The registry proposes; the office runs the sweep, nobody is sanctioned by it (domain.md §0.1). */
export const mayRunSweep = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** A proposal of the sweep is the office's to take up or to leave, with its reason (domain.md §8, PROPOSED→DISMISSED). */
export const mayDismissMeasures = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** How duties pass between organs is the supervision office's to establish from documents (domain.md §5.3). */
export const mayRecordSuccession = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** A duty is divided among units and towns by the office, or by the office that coordinates the plan (plan 三（一）, 三（二）). */
export const mayDivideDuties = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'COORDINATION_OFFICE');
/** A year's plan is the government's to approve (plan 三（一）, 由区政府统一领导). */
export const mayApproveAnnualPlans = oneOf('GOVERNMENT_LEADER');
/** A plan's recurring duties run on only by a person's word (ADR 0006); the office gives it. */
export const mayExtendTerms = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** A whole copy of the register: for other systems, and for those who run it (issue 7, item 1). */
export const mayExport = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'INTEGRATOR');
/** The office says on which days the register is looked through for what became overdue. */
export const mayEvaluate = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** Where the register sends what it tells, and with which secret. */
export const mayManageWebhooks = oneOf('OWNER', 'SUPERVISION_DIRECTOR');
/** The rules of escalation are the director's to change, with the register's owner (domain.md §9, data). */
export const mayChangeRules = oneOf('OWNER', 'SUPERVISION_DIRECTOR');
/** The office's own work on a measure: propose, draft, serve, answer, submit, issue, record (domain.md §8, SO and SD). */
export const mayConductMeasures = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** Who can be the authority on some kind of measure; which one on which is the rule's to say (S1 art. 21; domain.md §9). */
export const mayDecideMeasures = oneOf('SUPERVISION_OFFICER', 'SUPERVISION_DIRECTOR', 'GOVERNMENT_LEADER');
/** Rectification is verified by the office or the coordinating one, never by who reported it (domain.md §7, §8). */
export const mayVerifyMeasures = oneOf(
  ...(['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'COORDINATION_OFFICE'] as const),
);
/** A unit's own word in a case: acknowledge, state, plan, report, apply. */
export const mayAnswerMeasures = oneOf('UNIT_LIAISON', 'UNIT_PRINCIPAL');
/** Names of persons are for the few who handle the case; keeping the register is not handling it (domain.md §2.5). */
export const mayHandleCases = oneOf('SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'GOVERNMENT_LEADER');

/** A paper gets its number from the office that keeps the series (domain.md §4; §1.2 交办). */
export const mayNumberPapers = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');
/** Who sees samples: those who check, so that nobody who is to be checked knows the list beforehand. */
export const mayReadSamples = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'ASSESSOR');
/** Papers name persons: drafts are for those who handle and decide the case (domain.md §2.5, Privacy). */
export const mayReadPapers = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'GOVERNMENT_LEADER');
/** Those limited to units read what was sent to their own units, where they speak for them or handle the case. */
export const mayReadOwnPapers = oneOf(
  'OWNER',
  'SUPERVISION_DIRECTOR',
  'SUPERVISION_OFFICER',
  'GOVERNMENT_LEADER',
  'UNIT_LIAISON',
  'UNIT_PRINCIPAL',
);
/** How the office words its papers and counts its numbers is for its head. */
export const mayPublishWording = oneOf('OWNER', 'SUPERVISION_DIRECTOR');
/** The ledger shows every deed of everyone: to those who answer for the register. */
export const mayReadLedger = oneOf('OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER');

/** Whether a unit's matters lie within what the actor may see. */
export const maySeeUnit = (actor: Actor, unitId: string): boolean =>
  actor.unitScope === null || actor.unitScope.some((own) => own === unitId);

/** The roles that speak for units: the liaison, and the principal who answers for the unit (domain.md §8, UL and UP). */
export const SPEAKING_ROLES = ['UNIT_LIAISON', 'UNIT_PRINCIPAL'] as const satisfies readonly ActorRole[];

/**
 * Whether an actor may speak for a unit: a liaison or principal whose scope holds it. Nobody else may, the register's owner
 * and the office included: what a unit says of its work must be its own word (domain.md §0.7, S24). `roles` narrows it to
 * the principal where a deed is the principal's to sign.
 */
export const maySpeakFor = (
  actor: Actor,
  unitId: string,
  roles: readonly (typeof SPEAKING_ROLES)[number][] = SPEAKING_ROLES,
): boolean => actor.unitScope !== null && roles.some((role) => role === actor.role) && maySeeUnit(actor, unitId);
