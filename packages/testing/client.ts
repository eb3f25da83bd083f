import { randomUUID } from "node:crypto";

export interface Answer {
  status: number;
  /** Parsed JSON, text or bytes by content type. Tests look into it freely: the schemas are the server's to check. */
  body: ReturnType<typeof JSON.parse>;
  headers: Headers;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** For repeating a request; a fresh one otherwise. */
  idempotencyKey?: string;
}

export interface Client {
  get(path: string, options?: RequestOptions): Promise<Answer>;
  post(path: string, body?: unknown, options?: RequestOptions): Promise<Answer>;
  put(path: string, body?: unknown, options?: RequestOptions): Promise<Answer>;
  patch(path: string, body?: unknown, options?: RequestOptions): Promise<Answer>;
  delete(path: string, body?: unknown, options?: RequestOptions): Promise<Answer>;
  /** The same person in another of their posts. */
  inPost(postId: string): Client;
}

/** A client that sends real requests to `origin` with these headers; a write gets an idempotency key. */
export function clientFor(origin: string, fixed: Record<string, string> = {}): Client {
  const write =
    (method: string) =>
    (path: string, body: unknown = {}, options: RequestOptions = {}) =>
      send(origin, method, path, body, {
        ...options,
        headers: { ...fixed, "idempotency-key": options.idempotencyKey ?? randomUUID(), ...options.headers },
      });
  return {
    get: (path, options = {}) =>
      send(origin, "GET", path, undefined, { ...options, headers: { ...fixed, ...options.headers } }),
    post: write("POST"),
    put: write("PUT"),
    patch: write("PATCH"),
    delete: write("DELETE"),
    inPost: (postId) => clientFor(origin, { ...fixed, "x-acting-post": postId }),
  };
}

async function send(
  origin: string,
  method: string,
  path: string,
  body: unknown,
  { headers = {} }: RequestOptions,
): Promise<Answer> {
  const raw = body === undefined || typeof body === "string" || body instanceof Uint8Array;
  const response = await fetch(origin + path, {
    method,
    redirect: "manual",
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
  });
  return { status: response.status, body: await bodyOf(response), headers: response.headers };
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) return response.json();
  return type.startsWith("text/") ? response.text() : new Uint8Array(await response.arrayBuffer());
}
