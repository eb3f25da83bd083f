import { v7 } from "uuid";

/** A new UUIDv7 (RFC 9562): unique, and in order of time, so that an index grows at one end. */
export function newId(): string {
  return v7();
}
