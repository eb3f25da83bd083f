/** What a refused or failed request tells people; the shape of `application/problem+json` (RFC 9457). */
export interface ProblemLike {
  status?: number | undefined;
  title: string;
  detail: string;
  /** The number to tell the administrator; none when the server was not reached. */
  requestId?: string | undefined;
  /** Each fault of what was sent, by the place in it. */
  faults?: readonly { path: string; message: string }[] | undefined;
}

/** Reads what an unknown error can tell people, or nothing. */
export function problemOf(error: unknown): ProblemLike | undefined {
  if (typeof error !== "object" || error === null || !("problem" in error)) return undefined;
  return error.problem as ProblemLike;
}
