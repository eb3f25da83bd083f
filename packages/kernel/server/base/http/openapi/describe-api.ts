import { type ErrorCatalogue, Problem } from "../../../../contract/base/index.ts";
import type { Route } from "../routes.ts";
import { type Components, type Json, jsonSchema } from "./json-schema.ts";
import { commonParameters, requestOf } from "./request.ts";
import { responsesOf } from "./responses.ts";

/** Describes these routes in OpenAPI 3.1, from the same schemas that check requests and answers. */
export function describeApi(routes: readonly Route[], errors: ErrorCatalogue): Json {
  const components: Components = { schemas: {}, responses: {} };
  jsonSchema(Problem, "output", components.schemas, "problem");
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, errors, components) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tongzheng 通政",
      version: "0.1.0",
      description: [
        "登录后凭 tz_session Cookie 访问。写入须带 Idempotency-Key；浏览器只能从本系统页面写入（Origin）。",
        "出错一律答复 application/problem+json（RFC 9457），code 为错误代码，detail 说明如何处理。",
        "Requests are made with the cookie tz_session of a sign-in. A write carries an Idempotency-Key; a browser writes from this",
        "system's own pages only (Origin). Refusals are application/problem+json (RFC 9457): code names the error, detail the remedy.",
      ].join("\n"),
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      ...components,
      parameters: commonParameters,
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "tz_session" } },
    },
  };
}

const tagOf = ({ name }: Route) => name.split(".")[0] ?? name;

function operation(route: Route, errors: ErrorCatalogue, components: Components): Json {
  return {
    operationId: route.name,
    summary: `${route.summary.zh} ${route.summary.en}`,
    tags: [tagOf(route)],
    "x-access": route.access,
    security: route.access === "public" ? [] : [{ session: [] }],
    ...requestOf(route, components.schemas),
    responses: responsesOf(route, errors, components),
  };
}
