import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** Requests that were taken are answered before the server goes, but not for longer than this, in milliseconds. */
const patience = 10_000;

/**
 * Prepares an HTTP server for a clean end.
 * @returns closes it: takes no new request, answers those under way, ends event streams, which never end by themselves
 */
export function drainable(http: FastifyInstance): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  http.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.accept === "text/event-stream") return;
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  return async () => {
    const closed = http.close();
    for (const end = Date.now() + patience; underWay.size > 0 && Date.now() < end; ) await sleep(10);
    http.server.closeAllConnections();
    await closed;
  };
}
