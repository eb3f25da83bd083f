import type { Problem } from "../../contract/base/index.ts";
import { actingPost } from "./acting-post.ts";
import { ApiError, plainError } from "./api-error.ts";
import { attendance } from "./attendance.ts";
import { currentLanguage } from "./i18n.ts";
import { newKey } from "./new-key.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type QueryValue = string | number | boolean | readonly string[] | null | undefined;
/** The query string by name; nothing is sent for undefined, null and empty text, lists are joined by commas. */
export type Query = Readonly<Record<string, QueryValue>>;

interface RequestOptions {
  query?: Query | undefined;
  body?: unknown;
  /** Idempotency-Key: one for each thing a person meant to do, the same when it is sent again. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Sent as they are, instead of a JSON body. */
  bytes?: Blob | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** Whether the page asks by itself; where it is not said, by whether somebody is at the page. */
  background?: boolean | undefined;
}

/** The address of a path with its query string. */
export function address(path: string, query: Query = {}) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    parts.set(name, String(value));
  }
  return parts.size === 0 ? path : `${path}?${parts}`;
}

/** Headers of every request: the language, and the post that this tab acts in. */
export function requestHeaders(): Record<string, string> {
  const post = actingPost.get();
  return { "Accept-Language": currentLanguage(), ...(post ? { "X-Acting-Post": post } : {}) };
}

type SignedOut = (code: string) => void;
let signedOut: SignedOut = () => {};

/** Says what to do when the server no longer knows the session: go to the sign-in page and come back. */
export function whenSignedOut(handle: SignedOut) {
  signedOut = handle;
}

async function problemIn(response: Response) {
  if (!response.headers.get("content-type")?.includes("problem+json")) return plainError(response.status);
  return new ApiError((await response.json()) as Problem);
}

/** Marks what a page asks by itself while nobody is there, so that it does not keep the session open. */
function attendanceHeaders(method: Method, background?: boolean): Record<string, string> {
  const now = Date.now();
  if (background ?? (method === "GET" && !attendance.isAttended(now))) return { "X-Background": "1" };
  attendance.asked(now);
  return {};
}

async function send(method: Method, path: string, { query, body, bytes, key, signal, ...options }: RequestOptions) {
  const headers = { ...requestHeaders(), ...attendanceHeaders(method, options.background), ...options.headers };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (method !== "GET") headers["Idempotency-Key"] = key ?? newKey();
  try {
    return await fetch(address(path, query), {
      method,
      headers,
      body: bytes ?? (body === undefined ? null : JSON.stringify(body)),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw plainError(0);
  }
}

async function respond(method: Method, path: string, options: RequestOptions) {
  const response = await send(method, path, options);
  if (response.ok) return response;
  const error = await problemIn(response);
  if (error.status === 401) signedOut(error.code);
  throw error;
}

async function request<Answer>(method: Method, path: string, options: RequestOptions): Promise<Answer> {
  const text = await (await respond(method, path, options)).text();
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

/** The server's API. `Answer` is the type of a schema in the contract: `api.get<z.output<typeof TaskPage>>("/api/tasks")`. */
export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) => request<Answer>("GET", path, { query, signal }),
  post: <Answer>(path: string, body: unknown = {}, key?: string) => request<Answer>("POST", path, { body, key }),
  put: <Answer>(path: string, body: unknown = {}, key?: string) => request<Answer>("PUT", path, { body, key }),
  patch: <Answer>(path: string, body: unknown = {}, key?: string) => request<Answer>("PATCH", path, { body, key }),
  delete: <Answer>(path: string, body: unknown = {}, key?: string) => request<Answer>("DELETE", path, { body, key }),
  /** Asks as somebody who is at the page, or as the page by itself, whatever was touched. */
  getAs: <Answer>(who: "person" | "page", path: string) => request<Answer>("GET", path, { background: who === "page" }),
  /** For bytes and headers: answers as the browser does, refusals thrown as for the others. */
  raw: respond,
};
