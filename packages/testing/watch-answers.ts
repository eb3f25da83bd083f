import { describeApi, type Listeners, type Registry, type Route } from "@tz/kernel/server/base";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

interface Response {
  content?: Record<string, { schema: object }>;
  $ref?: string;
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { responses: Record<string, Response> };
}

/** What the API's description says of one route. */
interface Described {
  responses: Record<string, Response>;
  /** Checks a body against the schema of a status and type. */
  checkOf(status: number, type: string): ValidateFunction | undefined;
}

/** Routes stand for themselves in every app of a process: described and compiled once. */
const known = new WeakMap<Route, Described>();

function described(route: Route, { errors }: Registry): Described {
  const before = known.get(route);
  if (before) return before;
  const document = describeApi([route], errors) as unknown as Document;
  const [operations] = Object.values(document.paths);
  const { responses } = Object.values(operations ?? {})[0]!;
  const whole = Object.entries(responses).map(([status, response]) => [
    status,
    response.$ref ? document.components.responses[response.$ref.split("/").at(-1) ?? ""] : response,
  ]);
  const made = { responses: Object.fromEntries(whole), checkOf: compiler(document, Object.fromEntries(whole)) };
  known.set(route, made);
  return made;
}

function compiler({ components }: Document, responses: Record<string, Response>): Described["checkOf"] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const compiled = new Map<string, ValidateFunction | undefined>();
  return (status, type) => {
    const key = `${status} ${type}`;
    if (!compiled.has(key)) {
      const schema = responses[status]?.content?.[type]?.schema;
      compiled.set(key, schema && ajv.compile({ ...schema, components }));
    }
    return compiled.get(key);
  };
}

/** Holds every answer that a server gives against its own description of the API. @returns what did not fit, once each */
export function watchAnswers(registry: Registry): { onSend: Listeners["onSend"]; misfits: ReadonlySet<string> } {
  const routes = new Map(registry.routes.map((route) => [`${route.method} ${route.path}`, route]));
  const misfits = new Set<string>();
  return {
    misfits,
    onSend: async ({ method, routeOptions }, reply, payload) => {
      const address = `${method} ${routeOptions.url}`;
      const route = routes.get(address);
      // What nobody foresaw has no status of its own in the description.
      if (!route || reply.statusCode === 500) return payload;
      const type = String(reply.getHeader("content-type") ?? "").split(";", 1)[0] ?? "";
      const misfit =
        misfitOf(described(route, registry), reply.statusCode, type, payload) ?? unfilledIn(type, payload, registry);
      if (misfit) misfits.add(`${address} answered ${reply.statusCode} ${type}: ${misfit}`);
      return payload;
    },
  };
}

function misfitOf({ responses, checkOf }: Described, status: number, type: string, payload: unknown) {
  const response = responses[status];
  if (!response)
    return `no such status is described (${Object.keys(responses).join(", ")}): ${String(payload).slice(0, 200)}`;
  if (!response.content) return payload ? "no body is described" : undefined;
  const described = Object.keys(response.content).find((range) => fits(range, type));
  if (!described) return `described are ${Object.keys(response.content).join(", ")}`;
  if (!type.endsWith("json") || typeof payload !== "string") return undefined;
  const check = checkOf(status, described);
  if (!check || check(JSON.parse(payload))) return undefined;
  return JSON.stringify(check.errors?.slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

/** A value that a refusal's words speak of and that was not given to them; what a person wrote in braces is none. */
function unfilledIn(type: string, payload: unknown, { errors }: Registry): string | undefined {
  if (type !== "application/problem+json" || typeof payload !== "string") return undefined;
  const { code, detail = "" }: { code?: string; detail?: string } = JSON.parse(payload);
  const words = code === undefined ? undefined : errors[code];
  const names = words && `${words.zh} ${words.en}`.match(/\{\w+\}/g);
  const unfilled = names?.find((name) => detail.includes(name));
  return unfilled && `nobody filled in ${unfilled} of ${code}`;
}

const fits = (range: string, type: string) =>
  range === "*/*" || range === type || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));
