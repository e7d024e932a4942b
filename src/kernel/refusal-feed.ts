/** Why those are declined who read, copy or listen to the register; part of `REFUSALS`. */
export const FEED_REFUSALS = {
  TOKEN_SCOPE_MISSING: {
    zh: '该令牌的用途不含 {scope}，不能执行此操作；请改用含此用途的令牌。',
    en: 'The token may not be used for {scope}; use one whose scopes hold it.',
  },
  TOO_MANY_WAITING: {
    zh: '已有 {count} 项 {noun} 在等待（上限 {limit}）；请待其完成后再申请。',
    en: '{count} of {noun} are waiting already (the limit is {limit}); wait until they are done.',
  },
  DAY_ALREADY_EVALUATED: {
    zh: '{day} 不能再评估：已评估到 {last}；每日只评估一次，且不补评更早的日子。',
    en: '{day} cannot be evaluated: the latest evaluated day is {last}; a day is evaluated once, earlier ones are not made up for.',
  },
  TOKEN_ALREADY_REVOKED: { zh: '该令牌已于 {revokedAt} 停用。', en: 'The token was already revoked at {revokedAt}.' },
  LAST_OWNER_TOKEN: {
    zh: '这是最后一个有效的所有者令牌，停用后将无人能管理登记库；请先新建另一个。',
    en: 'This is the last live owner token; create another before revoking it.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
