import cookie from "@fastify/cookie";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";
import { AppError } from "../errors.ts";
import { execute, recordRefusal, requireAccess } from "../execute.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import { heavyGate } from "./heavy.ts";
import { readInput } from "./input.ts";
import { addJsonBody } from "./json-body.ts";
import { describeApi } from "./openapi.ts";
import { languageOf, problemOf, sendProblem, toAppError } from "./problems.ts";
import type { Authenticate, CommandRoute, QueryRoute, RawRoute, Route } from "./routes.ts";
import { addSecurityHeaders, refuseCrossSite } from "./security.ts";

const BODY_LIMIT = 4 * 1024 * 1024;
/** What somebody who is not signed in may send. */
const PUBLIC_BODY_LIMIT = 64 * 1024;
const KEY = /^[\x21-\x7e]{8,100}$/;

/** An answered request: the route's pattern, never the address, so that it can label a metric. */
export interface Answered {
  method: string;
  route: string;
  status: number;
  seconds: number;
}

/**
 * Makes the HTTP server of these services; the caller listens and closes.
 * @param onAnswer hears of every answered request
 */
export async function createHttp(
  services: Services,
  authenticate: Authenticate,
  onAnswer?: (answered: Answered) => void,
): Promise<FastifyInstance> {
  const { config, log, registry } = services;
  const app = Fastify({
    loggerInstance: log.child(
      {},
      { level: config.logLevel === "info" ? "warn" : config.logLevel },
    ) as FastifyBaseLogger,
    genReqId: () => newId(),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200 },
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    frameworkErrors: (error, request, reply) => void refuse(services, error, request, reply),
    clientErrorHandler: refuseUnreadable,
  });
  await app.register(cookie);
  app.removeContentTypeParser("text/plain");
  addJsonBody(app);
  app.addHook("onRequest", async (request, reply) => {
    addSecurityHeaders(reply);
    refuseCrossSite(request, config.publicUrl);
  });
  app.addHook("onResponse", async ({ method, routeOptions }, { statusCode: status, elapsedTime }) => {
    onAnswer?.({ method, route: routeOptions.url ?? "none", status, seconds: elapsedTime / 1000 });
  });
  app.setErrorHandler((error, request, reply) => refuse(services, error, request, reply));
  app.setNotFoundHandler((request, reply) => refuse(services, new AppError("kernel.route_not_found"), request, reply));
  const enter = heavyGate();
  for (const route of registry.routes) await addRoute(app, services, authenticate, route, enter);
  let description: string | undefined;
  app.get("/api/openapi.json", (_request, reply) => {
    description ??= JSON.stringify(describeApi(registry));
    return reply.type("application/json").send(description);
  });
  return app;
}

type Handler = (request: FastifyRequest, reply: FastifyReply, actor: Actor | undefined) => unknown;

async function addRoute(
  app: FastifyInstance,
  services: Services,
  authenticate: Authenticate,
  route: Route,
  enter: ReturnType<typeof heavyGate>,
) {
  const handler = handlerOf(services, route);
  await app.register(async (scope) => {
    for (const type of route.kind === "raw" ? route.streams : [])
      scope.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
    scope.route({
      method: route.method,
      url: route.path,
      ...bodyLimitOf(route),
      // Before the body is read: who may not come in shall not make us read megabytes.
      onRequest: async (request, reply) => {
        request.actor = await authenticate(request, route);
        await requireAudited(services, route, request.actor);
        if (route.kind === "raw" && route.heavy && request.actor) enter(request.actor.personId, reply);
      },
      handler: (request, reply) => handler(request, reply, request.actor),
    });
  });
}

function bodyLimitOf(route: Route): { bodyLimit?: number } {
  if (route.kind === "raw" && route.bodyLimit !== undefined) return { bodyLimit: route.bodyLimit };
  return route.access === "public" ? { bodyLimit: PUBLIC_BODY_LIMIT } : {};
}

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | undefined;
  }
}

/** Somebody who knocks at a door that is not theirs is recorded (GB/T 22239-2019 8.1.4.3 a). */
async function requireAudited(services: Services, route: Route, actor: Actor | undefined): Promise<void> {
  try {
    requireAccess(services, route.access, actor);
  } catch (error) {
    if (actor) await recordRefusal(services, "kernel.access-refused", actor, { route: route.name });
    throw error;
  }
}

function handlerOf(services: Services, route: Route): Handler {
  if (route.kind === "command") return commandHandler(services, route);
  return route.kind === "query" ? queryHandler(services, route) : rawHandler(services, route);
}

function commandHandler(services: Services, { command, respond }: CommandRoute): Handler {
  return async (request, reply, actor) => {
    const language = actor?.language ?? languageOf(request);
    const input = readInput(request, command.input, language);
    const idempotencyKey = command.access === "public" ? undefined : requireKey(request);
    const { origin = `${request.protocol}://${request.host}`, "user-agent": userAgent } = request.headers;
    const caller = { ip: request.ip, userAgent, origin, language };
    const { result, replayed, answer } = await execute(services, command, { actor, input, idempotencyKey, ...caller });
    if (replayed) reply.header("idempotent-replayed", "true");
    respond?.({ reply, result, services });
    return sendText(reply, answer ?? JSON.stringify((replayed ? result : command.output.parse(result)) ?? null));
  };
}

/**
 * The request's idempotency key, for raw routes that write.
 * @throws AppError kernel.idempotency_key_missing
 */
export function requireKey(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !KEY.test(key)) throw new AppError("kernel.idempotency_key_missing");
  return key;
}

function queryHandler(services: Services, { query }: QueryRoute): Handler {
  return async (request, reply, actor) => {
    const input = readInput(request, query.input, actor?.language ?? languageOf(request));
    const now = services.clock.now();
    const result = await query.run({ db: services.db, actor: actor as Actor, input, now, services });
    return sendJson(reply, query.output.parse(result));
  };
}

function rawHandler(services: Services, route: RawRoute): Handler {
  return (request, reply, actor) => {
    const language = actor?.language ?? languageOf(request);
    const input = route.input && readInput({ params: request.params, query: request.query }, route.input, language);
    return route.handler({ request, reply, actor: actor as Actor, input, services });
  };
}

const sendJson = (reply: FastifyReply, value: unknown) => sendText(reply, JSON.stringify(value ?? null));

function sendText(reply: FastifyReply, json: string): FastifyReply {
  reply.header("cache-control", "no-store");
  return reply.type("application/json; charset=utf-8").send(json);
}

function refuse(services: Services, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toAppError(error);
  const problem = problemOf(
    refusal,
    services.registry.errors,
    request.actor?.language ?? languageOf(request),
    request.id,
  );
  if (problem.status === 500) services.log.error({ err: error, requestId: request.id, url: request.url }, "unexpected");
  else if (refusal !== error) services.log.warn({ err: error, requestId: request.id }, "refused by the net");
  addSecurityHeaders(reply);
  return sendProblem(reply, problem);
}

/** A request that is not even HTTP: answered by hand, for there is no request object. */
function refuseUnreadable(error: Error & { code?: string }, socket: import("node:net").Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const code = Number(status.slice(0, 3));
  const body = JSON.stringify({ type: "about:blank", title: status, status: code, code: "kernel.bad_request" });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
