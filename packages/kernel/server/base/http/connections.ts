import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type BaseErrorCode, baseErrors } from "../../../contract/base/index.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { problemOf } from "./problems.ts";
import { securityHeaders } from "./security.ts";

/** Far more than an office has pages open; what comes beyond is turned away before it costs anything. */
const MOST_CONNECTIONS = 10_000;
/** Milliseconds in which the head of a request is to arrive. */
const HEAD_WITHIN = 20_000;
/** Milliseconds after which a connection ends on which nothing moves in either direction. */
export const IDLE_CONNECTION = 300_000;

/** Bounds what connections may cost, and answers what never becomes a request. */
export function guardConnections(server: Server): void {
  server.maxConnections = MOST_CONNECTIONS;
  server.headersTimeout = HEAD_WITHIN;
  server.on("connect", (_request, socket) => refuseRaw(socket, "kernel.method_not_allowed", { method: "CONNECT" }));
  // RFC 9110 10.1.1 lets a server ignore what it does not know to be expected.
  server.on("checkExpectation", (request: IncomingMessage, response) => server.emit("request", request, response));
}

const codes: Record<string, BaseErrorCode> = {
  HPE_HEADER_OVERFLOW: "kernel.head_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "kernel.too_slow",
};

/** A request that is not even HTTP: answered by hand, for there is no request object. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  refuseRaw(socket, codes[error.code ?? ""] ?? "kernel.bad_request", { reason: error.code ?? "HTTP" });
}

function refuseRaw(socket: Duplex, code: BaseErrorCode, parameters: Record<string, string>): void {
  const problem = problemOf(new AppError(code, parameters), baseErrors, "zh-CN", newId());
  const body = JSON.stringify(problem);
  const headers = {
    ...securityHeaders,
    "cache-control": "no-store",
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} Refused\r\n${lines.join("")}\r\n${body}`);
}
