import cookie from "@fastify/cookie";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type onSendHookHandler,
} from "fastify";
import type { Actor } from "../actor.ts";
import { AppError } from "../errors.ts";
import { execute, recordRefusal, requireAccess } from "../execute.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import { guardConnections, IDLE_CONNECTION, refuseUnreadable } from "./connections.ts";
import { descriptionRoute } from "./description-route.ts";
import { heavyGate } from "./heavy.ts";
import { readInput } from "./input.ts";
import { addJsonBody } from "./json-body.ts";
import { methodsOfAddresses } from "./methods.ts";
import { leastPace, watchPace } from "./pace.ts";
import { languageOf, problemOf, sendProblem, toAppError } from "./problems.ts";
import type { Authenticate, CommandRoute, QueryRoute, RawRoute, Route } from "./routes.ts";
import { addSecurityHeaders, refuseCrossSite, refuseUnclear } from "./security.ts";

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

/** Who hears of what a server does. */
export interface Listeners {
  onAnswer?(answered: Answered): void;
  /** Sees every answer as it is sent; for tests that hold answers against the description of the API. */
  onSend?: onSendHookHandler<unknown>;
}

/** Makes the HTTP server of these services; the caller listens and closes. */
export async function createHttp(
  services: Services,
  authenticate: Authenticate,
  { onAnswer, onSend }: Listeners = {},
): Promise<FastifyInstance> {
  const { config, log, registry } = services;
  const app = Fastify({
    loggerInstance: log.child(
      {},
      { level: config.logLevel === "info" ? "warn" : config.logLevel },
    ) as FastifyBaseLogger,
    genReqId: () => newId(),
    bodyLimit: BODY_LIMIT,
    connectionTimeout: IDLE_CONNECTION,
    // Refused by ourselves, in words.
    http: { requireHostHeader: false },
    // RFC 9112 3.2.2: the whole address stands for its path.
    rewriteUrl: ({ url = "/" }) => (url.startsWith("http") ? url.replace(/^https?:\/\/[^/]*/i, "") : url) || "/",
    routerOptions: { maxParamLength: 200 },
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    frameworkErrors: (error, request, reply) => void refuse(services, error, request, reply),
    clientErrorHandler: refuseUnreadable,
  });
  guardConnections(app.server);
  const methodsOf = methodsOfAddresses(app);
  await app.register(cookie);
  app.removeContentTypeParser("text/plain");
  addJsonBody(app);
  app.addHook("onRequest", async (request, reply) => {
    addSecurityHeaders(reply);
    refuseUnclear(request);
    refuseCrossSite(request, config.publicUrl);
  });
  app.addHook("preParsing", async (request, reply) => {
    watchPace(request, leastPace, () => {
      void refuse(services, new AppError("kernel.too_slow"), request, reply.header("connection", "close"));
    });
  });
  if (onSend) app.addHook("onSend", onSend);
  app.addHook("onResponse", async ({ method, routeOptions }, { statusCode: status, elapsedTime }) => {
    onAnswer?.({ method, route: routeOptions.url ?? "none", status, seconds: elapsedTime / 1000 });
  });
  app.setErrorHandler((error, request, reply) => refuse(services, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(request.url.split("?", 1)[0] ?? "");
    if (allowed.length === 0) return refuse(services, new AppError("kernel.route_not_found"), request, reply);
    reply.header("allow", allowed.join(", "));
    return refuse(services, new AppError("kernel.method_not_allowed", { method: request.method }), request, reply);
  });
  const enter = heavyGate();
  for (const route of [...registry.routes, descriptionRoute(registry)])
    await addRoute(app, services, authenticate, route, enter);
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
    const input = readInput({ params: request.params, body: request.body }, command.input, language);
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

function queryHandler(services: Services, { query, method }: QueryRoute): Handler {
  return async (request, reply, actor) => {
    const { params, body } = request;
    const asked = method === "GET" ? { params, query: request.query } : { params, body };
    const input = readInput(asked, query.input, actor?.language ?? languageOf(request));
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
