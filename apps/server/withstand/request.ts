import { randomUUID } from "node:crypto";
import type { Route } from "@tz/kernel/server/base";

export interface Probe {
  headers?: Record<string, string>;
  /** Fills the names after colons in the path. */
  fill?(name: string): string;
  query?: string;
  body?: string | Uint8Array;
}

/** Sends one request to a route and tells how it was answered; a stream of events is left after its head. */
export async function probe(origin: string, route: Route, { headers = {}, fill, query = "", body }: Probe = {}) {
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(fill?.(name) ?? randomUUID()),
  );
  const leaving = new AbortController();
  const response = await fetch(`${origin}${path}${query && `?${query}`}`, {
    method: route.method,
    headers: {
      "idempotency-key": randomUUID(),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(route.method !== "GET" && { body: (body ?? "{}") as string }),
    signal: leaving.signal,
  });
  const type = response.headers.get("content-type") ?? "";
  const text = type.startsWith("text/event-stream") ? "" : await response.text();
  leaving.abort();
  return { status: response.status, type, text };
}
