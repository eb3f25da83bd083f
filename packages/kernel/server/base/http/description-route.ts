import { createHash } from "node:crypto";
import { z } from "zod";
import type { ErrorCatalogue } from "../../../contract/base/index.ts";
import type { Registry } from "../registry.ts";
import { describeApi } from "./openapi/describe-api.ts";
import { type RawRoute, type Route, rawRoute } from "./routes.ts";

interface Description {
  text: string;
  tag: string;
}

function describe(routes: readonly Route[], errors: ErrorCatalogue): Description {
  const text = JSON.stringify(describeApi(routes, errors));
  return { text, tag: `"${createHash("sha256").update(text).digest("base64url")}"` };
}

/** `GET /api/openapi.json`: every route of these modules, and this one. Made when it is first asked for. */
export function descriptionRoute({ routes, errors }: Registry): RawRoute {
  let made: Description | undefined;
  const route: RawRoute = rawRoute({
    method: "GET",
    path: "/api/openapi.json",
    name: "server.openapi",
    summary: { zh: "接口说明（OpenAPI 3.1）", en: "Description of the API (OpenAPI 3.1)" },
    access: "public",
    answers: { 200: z.looseObject({ openapi: z.string() }), 304: null },
    handler({ request, reply }) {
      made ??= describe([...routes, route], errors);
      reply.header("etag", made.tag).header("cache-control", "no-cache");
      if (request.headers["if-none-match"] === made.tag) return reply.code(304).send();
      return reply.type("application/json; charset=utf-8").send(made.text);
    },
  });
  return route;
}
