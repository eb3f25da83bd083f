import type { z } from "zod";
import type { Route } from "../routes.ts";
import { type Json, jsonSchema } from "./json-schema.ts";

interface ObjectSchema extends Json {
  properties?: Json;
  required?: string[];
}

const parameterRef = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** Headers that many routes read. */
export const commonParameters = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    description:
      "每次提交一个新键，重试时沿用；重复提交得到同一答复 / One for each thing meant to be done, kept for retries",
    schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,100}$" },
  },
  ActingPost: {
    name: "X-Acting-Post",
    in: "header",
    description: "以哪个岗位办理；不给则为主岗位 / The post one acts in; the main one otherwise",
    schema: { type: "string", format: "uuid" },
  },
};

/** Path, query string, headers and body of a route, from the schema that checks them. */
export function requestOf(route: Route, schemas: Json): Json {
  const schema = inputSchema(route, schemas);
  const input = resolved(schema, schemas);
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const inQuery = route.method === "GET" || route.kind === "raw";
  const { properties = {}, required = [] } = input;
  const parameters = Object.entries(properties)
    .filter(([name]) => inPath.includes(name) || inQuery)
    .map(([name, schema]) => {
      const isInPath = inPath.includes(name);
      return { name, in: isInPath ? "path" : "query", required: isInPath || required.includes(name), schema };
    });
  const all = [...parameters, ...headersOf(route)];
  return { ...(all.length > 0 && { parameters: all }), ...bodyOf(route, schema, input, inPath) };
}

function inputSchema(route: Route, schemas: Json): ObjectSchema {
  const input = inputOf(route);
  return input ? jsonSchema(input, "input", schemas, route.name) : {};
}

const resolved = (schema: ObjectSchema, schemas: Json): ObjectSchema =>
  typeof schema.$ref === "string" ? (schemas[schema.$ref.split("/").at(-1) ?? ""] as ObjectSchema) : schema;

function inputOf(route: Route): z.ZodType | undefined {
  if (route.kind === "command") return route.command.input;
  return route.kind === "query" ? route.query.input : route.input;
}

function headersOf(route: Route): Json[] {
  const own = route.kind === "raw" ? Object.entries(route.headers) : [];
  return [
    ...(needsKey(route) ? [parameterRef("IdempotencyKey")] : []),
    ...(route.access === "public" ? [] : [parameterRef("ActingPost")]),
    ...own.map(([name, { pattern, optional = false }]) => ({
      name,
      in: "header",
      required: !optional,
      schema: { type: "string", pattern },
    })),
  ];
}

const needsKey = (route: Route) =>
  route.kind === "raw" ? route.keyed : route.kind === "command" && route.access !== "public";

const bytes = { type: "string", format: "binary" };

/** @param whole what the body is where nothing of the input stands in the path */
function bodyOf(route: Route, whole: ObjectSchema, input: ObjectSchema, inPath: string[]): Json {
  if (route.kind === "raw") {
    if (route.streams.length === 0) return {};
    const content = Object.fromEntries(route.streams.map((type) => [type, { schema: bytes }]));
    return { requestBody: { required: true, content } };
  }
  const { properties = {}, required = [], ...rest } = input;
  const entries = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  if (route.method === "GET" || entries.length === 0) return {};
  const needed = required.filter((name) => !inPath.includes(name));
  const left = { ...rest, properties: Object.fromEntries(entries), ...(needed.length > 0 && { required: needed }) };
  const schema = inPath.length === 0 ? whole : left;
  return { requestBody: { required: needed.length > 0, content: { "application/json": { schema } } } };
}
