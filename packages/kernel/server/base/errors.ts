import type { BaseErrorCode, Fault } from "../../contract/base/index.ts";

export type ErrorParameters = Record<string, string | number>;

/** A refusal that people understand. Its status and sentences stand in the `contract/…/errors.ts` of its module. */
export class AppError extends Error {
  readonly code: string;
  readonly parameters: ErrorParameters;
  readonly faults: readonly Fault[] | undefined;

  constructor(code: string, parameters: ErrorParameters = {}, faults?: readonly Fault[]) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.parameters = parameters;
    this.faults = faults;
  }
}

/** Thrown by a command's `run` to refuse and yet keep what it wrote: a counted sign-in failure must not roll back. */
export class RecordedFailure extends Error {
  readonly refusal: AppError;

  constructor(refusal: AppError) {
    super(refusal.code);
    this.name = "RecordedFailure";
    this.refusal = refusal;
  }
}

/** What was read before a transaction began is so no longer when it writes: the same can succeed when it is run again. */
export class Outdated extends AppError {
  constructor() {
    super("kernel.busy");
  }
}

function kernelError(code: BaseErrorCode, parameters?: ErrorParameters, faults?: readonly Fault[]) {
  return new AppError(code, parameters, faults);
}

/** What is absent and what one may not see answer alike. */
export const notFound = () => kernelError("kernel.not_found");
export const invalid = (faults: readonly Fault[]) => kernelError("kernel.invalid", {}, faults);
export const badRequest = (reason: string) => kernelError("kernel.bad_request", { reason });
export const forbidden = (permission: string) => kernelError("kernel.forbidden", { permission });
