import type { z } from "zod";
import type { ErrorCatalogue, ErrorEntry, Problem } from "../../../../contract/base/index.ts";
import type { RawAnswer, RawRoute, Route } from "../routes.ts";
import { type Components, type Json, jsonSchema, ref } from "./json-schema.ts";

/** What every route can be refused with, besides what a `refuses` of its own names. */
function refusalsOf(route: Route): string[] {
  const writes = route.method !== "GET";
  return [
    "kernel.bad_request",
    "kernel.invalid",
    "kernel.busy",
    "kernel.disk_full",
    ...(route.access === "public" ? [] : ["kernel.signed_out", "kernel.forbidden"]),
    ...(writes ? ["kernel.cross_site", "kernel.too_large", "kernel.media_type"] : []),
    ...(route.path.includes(":") || route.kind === "command" ? ["kernel.not_found"] : []),
    ...(route.kind === "command"
      ? ["kernel.version_conflict", "kernel.conflict", "kernel.idempotency_key_reused"]
      : []),
    ...(route.kind === "raw" && route.heavy ? ["kernel.too_many"] : []),
    ...ownRefusals(route),
  ];
}

function ownRefusals(route: Route): readonly string[] {
  if (route.kind === "raw") return route.refuses;
  return (route.kind === "command" ? route.command.refuses : route.query.refuses) ?? [];
}

/** Everything that a route answers, by status. */
export function responsesOf(route: Route, errors: ErrorCatalogue, components: Components): Json {
  const codes = [...new Set(refusalsOf(route))];
  const byStatus = Map.groupBy(codes, (code) => entryOf(errors, code).status);
  const refused = [...byStatus].map(([status, own]) => [String(status), refusal(status, own, errors, components)]);
  return {
    ...successesOf(route, components),
    ...Object.fromEntries(refused.toSorted(([a], [b]) => Number(a) - Number(b))),
    default: { description: "未预料的错误（500）/ What nobody foresaw (500)", content: problemContent() },
  };
}

function entryOf(errors: ErrorCatalogue, code: string): ErrorEntry {
  const entry = errors[code];
  if (!entry) throw new Error(`a route is said to refuse with ${code}, which no module declares`);
  return entry;
}

/** Routes that are refused with the same codes refer to the same answer. */
function refusal(status: number, codes: readonly string[], errors: ErrorCatalogue, components: Components): Json {
  const name = codes.map((code) => code.replace("kernel.", "")).join(".");
  components.responses[name] ??= refusalWith(status, codes, errors);
  return { $ref: `#/components/responses/${name}` };
}

function refusalWith(status: number, codes: readonly string[], errors: ErrorCatalogue): Json {
  const examples = codes.map((code) => [code, { value: problemLike(code, entryOf(errors, code)) }]);
  return {
    description: codes.map((code) => `${code}: ${entryOf(errors, code).zh} / ${entryOf(errors, code).en}`).join("\n"),
    ...(status === 503 && { headers: { "retry-after": { schema: { type: "string" }, description: "秒 / seconds" } } }),
    content: { "application/problem+json": { schema: ref("Problem"), examples: Object.fromEntries(examples) } },
  };
}

const problemLike = (code: string, { status, zh }: ErrorEntry): Problem => ({
  type: `urn:tongzheng:error:${code}`,
  title: zh,
  status,
  code,
  detail: zh,
  requestId: "0192f0c4-0000-7000-8000-000000000000",
});

const problemContent = () => ({ "application/problem+json": { schema: ref("Problem") } });

function successesOf(route: Route, components: Components): Json {
  const answers = route.kind === "raw" ? route.answers : { 200: outputOf(route) };
  const described = Object.entries(answers).map(([status, answer]) => [status, success(answer, components, route)]);
  return Object.fromEntries(described);
}

const outputOf = (route: Exclude<Route, RawRoute>): z.ZodType =>
  route.kind === "command" ? route.command.output : route.query.output;

const file = { type: "string", format: "binary" };

function success(answer: RawAnswer, { schemas }: Components, { name }: Route): Json {
  const description = "成功 / Done";
  if (answer === null) return { description };
  const content =
    "types" in answer
      ? Object.fromEntries(answer.types.map((type) => [type, { schema: file }]))
      : { "application/json": { schema: jsonSchema(answer, "output", schemas, name) } };
  return { description, content };
}
