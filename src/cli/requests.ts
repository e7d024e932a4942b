import type { Command } from 'commander';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Command as Deed } from '../ledger/command.ts';
import { textTable } from '../papers/text-table.ts';
import { correctContest, fileContest, rejectContest, upholdContest } from '../progress/commands-contest.ts';
import { requestCoordination, settleCoordination, withdrawRequest } from '../progress/commands-coordination.ts';
import {
  approveExtension,
  forwardExtension,
  rejectExtension,
  requestExtension,
  returnExtension,
  submitExtension,
} from '../progress/commands-extension.ts';
import type { RequestStepInput } from '../progress/commands-request.ts';
import { ASPECT_NAMES } from '../progress/hold.ts';
import {
  CONTEST_ASPECTS,
  COORDINATION_CAUSES,
  type ContestAspect,
  type CoordinationCause,
  type RequestKind,
} from '../progress/request.ts';
import { type DutyRequest, listAllRequests } from '../progress/store-requests.ts';
import { addHoldCommands, oneOf } from './holds.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, unitNamed, withRegistry } from './session.ts';
import { COORDINATION_CAUSE_WORDS, REQUEST_STATE_WORDS, withCodes } from './words.ts';

type Common = (command: Command) => Command;
interface Words extends CommonOptions {
  words: string;
  on?: string;
  document?: string;
}

const say = (io: Io, options: CommonOptions, told: unknown, text: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text);
const momentOf = ({ registry, today }: Session) => ({ asOf: today, knownAt: registry.clock.now() });
const tokenOption = (command: Command): Command =>
  command.option(
    '--token-file <file>',
    '以令牌持有人身份办理（单位只能以此办理）/ act as the bearer of the token in a file',
  );

async function requestNamed(session: Session, id: string): Promise<DutyRequest> {
  const [found] = await listAllRequests(session.db(), { ...momentOf(session), ids: [id] });
  return found ?? refuse('NOT_FOUND', { field: 'requestId', noun: 'DutyRequest', id }, ['requestId']);
}

/** `extension`, `coordination`, `contest` and `hold`: what units ask about duties, and what rests meanwhile. */
export function addRequestCommands(program: Command, io: Io, common: Common): void {
  addExtensionCommands(program.command('extension').description('延期申请 / extensions'), io, common);
  addCoordinationCommands(program.command('coordination').description('难题上报与协调 / coordination'), io, common);
  addContestCommands(program.command('contest').description('异议 / contests'), io, common);
  addHoldCommands(program.command('hold').description('暂缓与免责情形 / holds and exempt causes'), io, common);
}

function wishText({ aspect, cause, wishedDueOn }: DutyRequest): string {
  if (aspect) return ASPECT_NAMES[aspect].zh;
  return cause ? COORDINATION_CAUSE_WORDS[cause] : (wishedDueOn ?? '');
}

const REQUESTS = [
  { head: '编号', cell: (row: DutyRequest) => row.id },
  { head: '事项', cell: (row: DutyRequest) => row.obligationId },
  { head: '状态', cell: (row: DutyRequest) => REQUEST_STATE_WORDS[row.state] },
  { head: '提出', cell: (row: DutyRequest) => `${row.askedOn ?? '（草稿）'}${row.askedLate ? '（逾期后提出）' : ''}` },
  { head: '请求', cell: (row: DutyRequest) => wishText(row) },
  { head: '结果', cell: (row: DutyRequest) => row.newDueOn ?? row.words ?? '', widest: 40 },
  { head: '理由', cell: (row: DutyRequest) => row.reason, widest: 50 },
];

function addListCommand(group: Command, kind: RequestKind, io: Io, common: Common): void {
  common(group.command('list', { isDefault: true }))
    .option('--obligation <id>', '只看某事项 / only on this obligation')
    .description('在案的全部请求 / all on record')
    .action((options: CommonOptions & { obligation?: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const obligationIds = options.obligation === undefined ? undefined : [options.obligation];
        const rows = await listAllRequests(session.db(), { ...momentOf(session), kinds: [kind], obligationIds });
        const table = rows.length > 0 ? `\n${textTable(REQUESTS, rows)}` : '';
        say(io, options, { count: rows.length, requests: rows }, `共 ${rows.length} 件${table}`);
      }),
    );
}

/** A step that takes a request, words, and perhaps a day. */
function addStep<Input extends RequestStepInput>(
  group: Command,
  io: Io,
  common: Common,
  name: string,
  description: string,
  deed: Deed<Input, unknown>,
  inputOf: (base: RequestStepInput, words: Words) => Input,
  needs: { day?: string } = {},
): void {
  const command = tokenOption(common(group.command(name)))
    .argument('<request>', '请求编号 / id of a request')
    .description(description)
    .requiredOption('--words <text>', '意见、理由或答复 / opinion, reason or answer')
    .option('--document <no>', '文号 / document number');
  if (needs.day) command.requiredOption('--on <day>', needs.day);
  command.action((id: string, options: Words) =>
    withRegistry(io, options, { create: false }, async (session) => {
      const { id: requestId, version: expectedVersion } = await requestNamed(session, id);
      await session.perform(deed, inputOf({ requestId, expectedVersion }, options));
      const after = await requestNamed(session, id);
      say(io, options, after, `${after.id} 现为“${REQUEST_STATE_WORDS[after.state]}”`);
    }),
  );
}

const dayOf = ({ on }: Words): LocalDate => dayOption(on ?? '', '--on');

function addMake<Input>(
  group: Command,
  io: Io,
  common: Common,
  {
    name,
    description,
    options: wanted,
  }: { name: string; description: string; options: readonly [string, string, boolean?][] },
  deed: Deed<Input, { requestId: string }>,
  inputOf: (session: Session, obligationId: string, options: Record<string, string | undefined>) => Promise<Input>,
): void {
  const command = tokenOption(common(group.command(name)))
    .argument('<obligation>', '应办事项编号 / id of an obligation')
    .description(description)
    .requiredOption('--reason <text>', '理由 / why');
  for (const [flag, words, isOptional] of wanted) {
    if (isOptional) command.option(flag, words);
    else command.requiredOption(flag, words);
  }
  command.action((id: string, options: CommonOptions & Record<string, string | undefined>) =>
    withRegistry(io, options as CommonOptions, { create: false }, async (session) => {
      const { outcome } = await session.perform(deed, await inputOf(session, id, options));
      const made = await requestNamed(session, outcome.requestId);
      say(
        io,
        options as CommonOptions,
        made,
        `${made.id} 现为“${REQUEST_STATE_WORDS[made.state]}”${made.askedLate ? '（逾期后提出，仍计逾期）' : ''}`,
      );
    }),
  );
}

const withdrawing = (group: Command, io: Io, common: Common) =>
  addStep(
    group,
    io,
    common,
    'withdraw',
    '由提出单位撤回 / taken back by the unit',
    withdrawRequest,
    (base, { words }) => ({
      ...base,
      reason: words,
    }),
  );

function addExtensionCommands(group: Command, io: Io, common: Common): void {
  addListCommand(group, 'EXTENSION', io, common);
  addMake(
    group,
    io,
    common,
    {
      name: 'request',
      description: '第一牵头单位申请延期；联络员只能拟稿 / the first-named lead asks; a liaison only drafts',
      options: [
        ['--until <day>', '期望日期 / the day wished for'],
        ['--progress <text>', '目前进展 / what was done so far'],
        ['--draft', '只拟稿，待主要负责人签 / only drawn up', true],
      ],
    },
    requestExtension,
    async (_session, obligationId, { reason = '', until = '', progress = '', draft }) => ({
      ...{ obligationId, reason, progressSoFar: progress, draft: Boolean(draft) },
      wishedDueOn: dayOption(until, '--until'),
    }),
  );
  addStep(group, io, common, 'submit', '主要负责人签报 / the principal signs', submitExtension, (base, { words }) => ({
    ...base,
    progressSoFar: words,
  }));
  addStep(
    group,
    io,
    common,
    'forward',
    '初核同意转报 / passed on for decision',
    forwardExtension,
    (base, { words }) => ({
      ...base,
      opinion: words,
    }),
  );
  addStep(group, io, common, 'return', '退回补充 / sent back', returnExtension, (base, { words }) => ({
    ...base,
    reason: words,
  }));
  addStep(
    group,
    io,
    common,
    'approve',
    '批准到确定的新日期 / granted to an exact new day',
    approveExtension,
    (base, options) => ({
      ...{ ...base, newDueOn: dayOf(options), words: options.words, documentNumber: options.document },
    }),
    { day: '新时限 / the new day' },
  );
  addStep(group, io, common, 'reject', '不予批准 / declined', rejectExtension, (base, { words }) => ({
    ...base,
    reason: words,
  }));
  withdrawing(group, io, common);
}

function addCoordinationCommands(group: Command, io: Io, common: Common): void {
  addListCommand(group, 'COORDINATION', io, common);
  addMake(
    group,
    io,
    common,
    {
      name: 'request',
      description: '牵头单位报请协调 / a lead asks for coordination',
      options: [
        ['--cause <cause>', withCodes(COORDINATION_CAUSE_WORDS)],
        ['--other <unit>', '涉及单位 / the other unit', true],
      ],
    },
    requestCoordination,
    async (session, obligationId, { reason = '', cause = '', other }) => ({
      ...{ obligationId, reason, cause: oneOf<CoordinationCause>(COORDINATION_CAUSES, cause, '--cause') },
      otherUnitId: other === undefined ? null : (await unitNamed(session.registry, other, session.today)).id,
    }),
  );
  addStep(
    group,
    io,
    common,
    'settle',
    '督考办答复 / answered by the office',
    settleCoordination,
    (base, { words }) => ({
      ...base,
      answer: words,
    }),
  );
  withdrawing(group, io, common);
}

function addContestCommands(group: Command, io: Io, common: Common): void {
  addListCommand(group, 'CONTEST', io, common);
  addMake(
    group,
    io,
    common,
    {
      name: 'file',
      description: '单位对归属、时限或数值提出异议 / a unit contests an attribution, a date or a value',
      options: [
        ['--aspect <aspect>', withCodes(ASPECT_NAMES)],
        ['--other <unit>', '认为应由该单位负责 / whose duty it is', true],
        ['--right-day <day>', '认为正确的日期 / the right day', true],
        ['--document <no>', '依据文号 / the document that shows it', true],
      ],
    },
    fileContest,
    async (session, obligationId, { reason = '', aspect = '', other, rightDay, document }) => ({
      ...{ obligationId, reason, aspect: oneOf<ContestAspect>(CONTEST_ASPECTS, aspect, '--aspect') },
      otherUnitId: other === undefined ? null : (await unitNamed(session.registry, other, session.today)).id,
      rightDueOn: rightDay === undefined ? null : dayOption(rightDay, '--right-day'),
      documentNumber: document ?? null,
    }),
  );
  const reasoned = (base: RequestStepInput, { words }: Words) => ({ ...base, reason: words });
  addStep(group, io, common, 'uphold', '支持，待更正 / upheld, to be corrected', upholdContest, reasoned);
  addStep(group, io, common, 'reject', '不予支持 / found wrong', rejectContest, reasoned);
  addStep(group, io, common, 'correct', '已按异议更正 / the correction was made', correctContest, reasoned);
  withdrawing(group, io, common);
}
