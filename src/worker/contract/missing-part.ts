/** A part of the worker that could not be fetched. What was asked for was not begun, and may be asked for again. */
export const WORKER_PARTS = [
  'phones',
  'changes',
  'import',
  'reader',
  'sample',
  'export',
  'backup',
  'campaigns',
  'duplicates',
] as const;
export type WorkerPart = (typeof WORKER_PARTS)[number];

const NAME = 'MissingPart';

/** Of an error its name and its message alone cross the boundary. */
export class MissingPart extends Error {
  override readonly name = NAME;

  constructor(part: WorkerPart, cause: unknown) {
    super(part, { cause });
  }
}

/** The part that was missing; null: it failed for another reason. */
export function missingPart(error: unknown): WorkerPart | null {
  if (!(error instanceof Error) || error.name !== NAME) return null;
  return WORKER_PARTS.find((part) => part === error.message) ?? null;
}
