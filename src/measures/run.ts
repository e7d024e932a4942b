/** What set a sweep going: a person at the command line or by the API, or the schedule of a serving process. */
export const RUN_TRIGGERS = ['CLI', 'API', 'SCHEDULE'] as const;
export type RunTrigger = (typeof RUN_TRIGGERS)[number];

/** RUNNING page by page · FINISHED with its report whole. */
export const RUN_STATES = ['RUNNING', 'FINISHED'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** The key of the scheduled run of a day: two processes that wake at the same hour sweep once (issue 5, item 2). */
export const keyOfDay = (day: string): string => `daily ${day}`;
