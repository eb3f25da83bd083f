import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { Actor } from "../actor.ts";
import type { Access, ActorFor, Command, TypedCommand } from "../command.ts";
import type { Query } from "../query.ts";
import type { Services } from "../services.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface RouteBase {
  method: Method;
  /** `/api/documents/:documentId/sign-off`; a name after a colon is a key of the input. */
  path: string;
  name: string;
  summary: Bilingual;
  access: Access;
}

export interface CommandRoute extends RouteBase {
  kind: "command";
  command: Command;
  respond: ((answer: Answer) => void) | undefined;
}

export interface QueryRoute extends RouteBase {
  kind: "query";
  query: Query;
}

export interface RawRoute extends RouteBase {
  kind: "raw";
  /** Largest body in bytes that is read into memory; streams are the handler's own affair. */
  bodyLimit: number | undefined;
  /** Content types whose body the handler reads itself as a stream (`request.body`). */
  streams: readonly string[];
  /** Costs so much that few may run at once; see `heavyGate`. */
  heavy: boolean;
  input: z.ZodType | undefined;
  /** Whether it reads an Idempotency-Key (`requireKey`). */
  keyed: boolean;
  /** Headers that it reads besides. */
  headers: Readonly<Record<string, RequestHeader>>;
  answers: RawAnswers;
  /** Codes of errors that it answers besides those of every route. */
  refuses: readonly string[];
  handler(context: RawContext): unknown;
}

export interface RequestHeader {
  /** Regular expression of its value. */
  pattern: string;
  optional?: boolean;
}

/** What a raw route answers: JSON of a schema, a file of one of these media types, or nothing. */
export type RawAnswer = z.ZodType | { types: readonly string[] } | null;
/** By status, what a raw route answers when it does as it was asked. */
export type RawAnswers = Readonly<Record<number, RawAnswer>>;

/** The answer of a route that makes a file. */
export const fileOf = (...types: string[]): RawAnswers => ({ 200: { types } });

export type Route = CommandRoute | QueryRoute | RawRoute;

export interface RawContext<A extends Access = Access> {
  request: FastifyRequest;
  reply: FastifyReply;
  actor: ActorFor<A>;
  /** Path and query-string values, checked by the route's `input` where it has one. */
  input: unknown;
  services: Services;
}

export interface Answer<X = unknown> {
  reply: FastifyReply;
  result: X;
  services: Services;
}

export interface CommandRouteOptions<X> {
  /** Sets cookies or headers from what the command returned; the body is the result cut to the command's output. */
  respond?(answer: Answer<X>): void;
}

function commandRoute(method: Method) {
  return <I extends z.ZodType, X>(
    path: string,
    command: TypedCommand<I, X>,
    options: CommandRouteOptions<X> = {},
  ): CommandRoute => {
    const { name, summary, access } = command;
    const respond = options.respond as ((answer: Answer) => void) | undefined;
    return { kind: "command", method, path, name, summary, access, command, respond };
  };
}

export const post = commandRoute("POST");
export const put = commandRoute("PUT");
export const patch = commandRoute("PATCH");
export const del = commandRoute("DELETE");

/** A read by address and query string. */
export function get(path: string, query: Query): QueryRoute {
  const { name, summary, access } = query;
  return { kind: "query", method: "GET", path, name, summary, access, query };
}

/** A read whose question is too long for an address (an unsaved draft to be checked): POST, changes nothing. */
export function postQuery(path: string, query: Query): QueryRoute {
  return { ...get(path, query), method: "POST" };
}

interface RawRouteDefinition<I extends z.ZodType, A extends Access> extends Omit<RouteBase, "access"> {
  access: A;
  bodyLimit?: number;
  streams?: readonly string[];
  heavy?: boolean;
  input?: I;
  keyed?: boolean;
  headers?: Readonly<Record<string, RequestHeader>>;
  answers: RawAnswers;
  refuses?: readonly string[];
  handler(context: Omit<RawContext<A>, "input"> & { input: z.output<I>; actor: ActorFor<A> }): unknown;
}

/** Files, event streams and sheets: what is not JSON. Checks access as every route; a write must go through `execute`. */
export function rawRoute<I extends z.ZodType, const A extends Access>(definition: RawRouteDefinition<I, A>): RawRoute {
  return {
    kind: "raw",
    bodyLimit: undefined,
    streams: [],
    heavy: false,
    input: undefined,
    keyed: false,
    headers: {},
    refuses: [],
    ...definition,
  } as RawRoute;
}

/** Tells who sends a request; undefined when nobody is signed in. */
export type Authenticate = (request: FastifyRequest, route: Route) => Promise<Actor | undefined>;
