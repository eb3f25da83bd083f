import { createHash, randomBytes } from "node:crypto";

/** A new opaque session token: 256 random bits. Only the browser keeps it. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** SM3 of a token, as the database keeps it: whoever reads the table cannot sign in with it. */
export const hashToken = (token: string): Buffer => createHash("sm3").update(token).digest();
