import { z } from "zod";
import type { Fault, Language } from "../../../contract/base/index.ts";
import { AppError, invalid } from "../errors.ts";
import { chineseFault } from "../fault-words.ts";
import { unstorableText } from "./text.ts";

interface RequestParts {
  params: unknown;
  query?: unknown;
  body?: unknown;
}

/** Joins path, query string and body into one value and checks it; all faults at once. */
export function readInput(request: RequestParts, schema: z.ZodType, language: Language): unknown {
  const value = { ...objectIn(request.body), ...objectIn(request.query), ...objectIn(request.params) };
  const unstorable = unstorableText(value);
  if (unstorable.length > 0) throw invalid(unstorable);
  return checked(schema, value, language);
}

/** What a schema reads of a value; all faults at once. @throws AppError kernel.invalid */
export function checked<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  const parsed = schema.safeParse(value, { error: languageErrors[language] });
  if (!parsed.success) throw invalid(parsed.error.issues.map(faultOf));
  return parsed.data;
}

function objectIn(part: unknown): object {
  if (part === undefined || part === null) return {};
  if (typeof part !== "object" || Array.isArray(part) || Buffer.isBuffer(part))
    throw new AppError("kernel.body_not_object");
  return part;
}

const languageErrors = {
  "zh-CN": chineseFault,
  en: z.locales.en().localeError,
};

const faultOf = (issue: z.core.$ZodIssue): Fault => ({
  path: issue.path.join("."),
  code: issue.code,
  message: issue.message,
});
