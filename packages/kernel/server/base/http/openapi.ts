import { z } from "zod";
import { Problem } from "../../../contract/base/index.ts";
import type { Registry } from "../registry.ts";
import type { Route } from "./routes.ts";

type Json = Record<string, unknown>;

/** Describes every route in OpenAPI 3.1, from the same schemas that check the requests. */
export function describeApi(registry: Registry): Json {
  const schemas: Json = { Problem: jsonSchema(Problem, "output", {}) };
  const paths: Record<string, Json> = {};
  for (const route of registry.routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Tongzheng 通政", version: "0.1.0" },
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "tz_session" } },
    },
  };
}

function operation(route: Route, schemas: Json): Json {
  const problem = {
    description: "拒绝 / Refused",
    content: { "application/problem+json": { schema: { $ref: ref("Problem") } } },
  };
  return {
    operationId: route.name,
    summary: `${route.summary.zh} ${route.summary.en}`,
    "x-access": route.access,
    ...(route.access !== "public" && { security: [{ session: [] }] }),
    ...parametersAndBody(route, schemas),
    responses: { "200": { description: "成功 / Done", ...outputContent(route, schemas) }, default: problem },
  };
}

const ref = (id: string) => `#/components/schemas/${id}`;

function parametersAndBody(route: Route, schemas: Json): Json {
  const input = inputOf(route);
  if (!input) return {};
  const { properties, required = [] } = jsonSchema(input, "input", schemas) as {
    properties?: Json;
    required?: string[];
  };
  const inPath = new Set([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const entries = Object.entries(properties ?? {});
  const inQuery = route.method === "GET" || route.kind === "raw";
  const parameters = entries
    .filter(([name]) => inPath.has(name) || inQuery)
    .map(([name, schema]) => ({
      name,
      in: inPath.has(name) ? "path" : "query",
      required: inPath.has(name) || required.includes(name),
      schema,
    }));
  const body = entries.filter(([name]) => !inPath.has(name) && !inQuery);
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(body.length > 0 && { requestBody: bodyOf(body, required) }),
  };
}

function bodyOf(entries: [string, unknown][], required: string[]): Json {
  const names = new Set(entries.map(([name]) => name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(entries),
    required: required.filter((name) => names.has(name)),
  };
  return { required: true, content: { "application/json": { schema } } };
}

function inputOf(route: Route): z.ZodType | undefined {
  if (route.kind === "command") return route.command.input;
  return route.kind === "query" ? route.query.input : route.input;
}

function outputContent(route: Route, schemas: Json): Json {
  if (route.kind === "raw") return {};
  const { output } = route.kind === "command" ? route.command : route.query;
  return { content: { "application/json": { schema: jsonSchema(output, "output", schemas) } } };
}

/** A schema's JSON form; schemas that carry an id go to `components` and are referred to. */
function jsonSchema(schema: z.ZodType, io: "input" | "output", components: Json): Json {
  const whole = z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" }) as Json;
  const { $schema, $defs, ...rest } = JSON.parse(JSON.stringify(whole).replaceAll('"#/$defs/', `"${ref("")}`)) as Json;
  Object.assign(components, $defs);
  return rest;
}
