import { api } from "../../base/index.ts";

/** One write, as it goes over the wire. */
export interface Send {
  method: "post" | "put" | "patch" | "delete";
  path: string;
  body?: unknown;
}

/** Sends a write under the key of what the person meant. */
export const send = ({ method, path, body = {} }: Send, key: string) => api[method](path, body, key);
