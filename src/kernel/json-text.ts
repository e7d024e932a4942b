import { refuse } from './refusal.ts';

/** What a text says as JSON; refuses text that is none (BAD_INPUT), naming the field and the place. */
export function readJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = (error as Error).message.slice(0, 200);
    return refuse('BAD_INPUT', { field, problem: `不是合格的 JSON：${where}`, problemEn: `is no JSON: ${where}` }, [
      field,
    ]);
  }
}

/** What a text of our own says as JSON, to be shared: nobody can write into any part of it. Throws for a text that is none. */
export const frozenJson = <Content>(text: string): Content =>
  JSON.parse(text, (_key, value: unknown) => Object.freeze(value)) as Content;
