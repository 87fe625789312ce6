/** [B3] The tools whose files Kith writes, by what each asks of a CSV. A generic file serves the others. */

export const TOOLS = ['generic', 'aisensy', 'interakt', 'whatomate', 'kapso', 'qiscus', 'engati'] as const;
export type Tool = (typeof TOOLS)[number];

export interface ToolRules {
  /** Whether its numbers begin with a plus, where the person does not choose. */
  readonly plus: boolean;
  /** Rows that a file may have; null = as many as there are. */
  readonly rows: number | null;
  /** It says what is sent, not only to whom: a template is needed. */
  readonly template: boolean;
}

export const TOOL_RULES: Readonly<Record<Tool, ToolRules>> = {
  generic: { plus: true, rows: null, template: false },
  aisensy: { plus: true, rows: null, template: false },
  // The calling code stands in a column of its own.
  interakt: { plus: false, rows: null, template: false },
  whatomate: { plus: false, rows: null, template: true },
  kapso: { plus: true, rows: null, template: true },
  qiscus: { plus: false, rows: 1000, template: true },
  engati: { plus: true, rows: null, template: false },
};
