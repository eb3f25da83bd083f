import type { Problem } from "../../contract/base/index.ts";
import { baseText } from "./i18n.ts";

/** A refused or failed request, with what to tell people. Status 0: the server was not reached. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ApiError";
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }

  /** Whether nothing is known of the outcome, so that the same request may be sent again with the same key. */
  get unanswered() {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }
}

/** The error's code where it is a refusal of the server, e.g. `access.code_required`. */
export function codeOf(error: unknown) {
  return error instanceof ApiError ? error.code : undefined;
}

/** What an answer without a problem in it means: a proxy's page, or no answer at all (status 0). */
export function plainError(status: number) {
  const unreachable = status === 0;
  return new ApiError({
    type: "about:blank",
    status,
    code: unreachable ? "client.unreachable" : "client.unexpected",
    title: baseText(unreachable ? "error.unreachable.title" : "error.unexpected.title"),
    detail: baseText(unreachable ? "error.unreachable.detail" : "error.unexpected.detail"),
    requestId: "",
  });
}

/** A list of which only a part would be printed. */
export function tooLongToPrint(rows: number) {
  return new ApiError({
    type: "about:blank",
    status: 413,
    code: "client.too_long_to_print",
    title: baseText("error.tooLongToPrint.title"),
    detail: baseText("error.tooLongToPrint.detail", { rows }),
    requestId: "",
  });
}
