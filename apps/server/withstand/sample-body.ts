import type { Route } from "@tz/kernel/server/base";
import { z } from "zod";

interface Schema {
  type?: string;
  format?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  $ref?: string;
}

/** The least body that a route's own schema takes, so that a request comes as far as the policy. */
export function sampleBody(route: Route): object {
  if (route.kind === "raw") return {};
  const input = route.kind === "command" ? route.command.input : route.query.input;
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema & { $defs?: object };
  const parameters = new Set([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const body = sample(schema, schema.$defs ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => !parameters.has(name)));
}

function sample(schema: Schema, definitions: object): unknown {
  if (schema.$ref) return sample((definitions as Record<string, Schema>)[schema.$ref.split("/").at(-1)!]!, definitions);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return sample(choice, definitions);
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {}, definitions)]),
      );
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, definitions));
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    case "string":
      return text(schema);
    default:
      return "x";
  }
}

function text({ format, minLength = 1 }: Schema): string {
  if (format === "uuid") return "0192f0c4-0000-7000-8000-00000000abcd";
  if (format === "date") return "2026-03-02";
  if (format === "date-time") return "2026-03-02T08:00:00.000Z";
  return "试".repeat(Math.max(1, minLength));
}
