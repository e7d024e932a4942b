/**
 * What a published result may be used for, and for nothing else by this register (plan 三（二）; 山东条例 art. 69, S4): LEADERS_EVALUATION
 * 领导班子和领导干部综合考核评价 · AUDIT_ON_LEAVING_POST 自然资源资产离任审计 · FUND_ALLOCATION 专项资金分配.
 */
export const RESULT_USES = ['LEADERS_EVALUATION', 'AUDIT_ON_LEAVING_POST', 'FUND_ALLOCATION'] as const;
export type ResultUseKind = (typeof RESULT_USES)[number];
