import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import {
  type BaseErrorCode,
  type ErrorCatalogue,
  type ErrorEntry,
  type Language,
  type Problem,
  sentence,
} from "../../../contract/base/index.ts";
import { databaseError, isDiskFull, isRetryable, isUnavailable } from "../db.ts";
import { AppError, badRequest } from "../errors.ts";

/** The language of the answer: the first of ours that the browser names, Chinese otherwise. */
export function languageOf(request: FastifyRequest): Language {
  const header = request.headers["accept-language"] ?? "";
  const first = header.split(",").find((part) => /^\s*(zh|en)/i.test(part));
  return first?.trim().toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

/** Turns any error into what people are told. Only what nobody foresaw becomes a 500, without details. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return fromFastify(error) ?? fromDatabase(error) ?? new AppError("kernel.internal");
}

const fastifyCodes: Record<string, BaseErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "kernel.too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "kernel.media_type",
};

function fromFastify(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as FastifyError;
  const known = code ? fastifyCodes[code] : undefined;
  if (known) return new AppError(known);
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? badRequest(error.message) : undefined;
}

/**
 * A net under the schemas: a value that PostgreSQL refuses is the request's fault, not the server's. Each such answer is
 * logged, for a schema that lets it through should be mended.
 */
function fromDatabase(error: unknown): AppError | undefined {
  if (isUnavailable(error) || isRetryable(error)) return new AppError("kernel.busy");
  if (isDiskFull(error)) return new AppError("kernel.disk_full");
  const found = databaseError(error);
  if (!found) return undefined;
  if (found.code.startsWith("23")) return new AppError("kernel.conflict", { what: found.constraint ?? found.code });
  if (found.code.startsWith("22")) return badRequest("a value is out of range");
  return undefined;
}

export function problemOf(error: AppError, catalogue: ErrorCatalogue, language: Language, requestId: string): Problem {
  const entry = catalogue[error.code] ?? (catalogue["kernel.internal"] as ErrorEntry);
  const detail = sentence(entry, language, error.parameters);
  return {
    type: `urn:tongzheng:error:${error.code}`,
    title: detail,
    status: entry.status,
    code: error.code,
    detail,
    requestId,
    ...(error.faults && { faults: [...error.faults] }),
  };
}

/** No refusal is kept on the way: it may be another one's, or over in a moment. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503) reply.header("retry-after", "2");
  reply.header("cache-control", "no-store");
  return reply.code(problem.status).type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}
