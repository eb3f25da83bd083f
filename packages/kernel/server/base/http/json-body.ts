import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { AppError, badRequest } from "../errors.ts";

/** Far more than any form has; what walks a value by calling itself is safe within it. */
const DEEPEST = 64;

/**
 * Reads JSON bodies; one that nests without end is refused before it is taken apart.
 * @throws AppError kernel.too_deep, kernel.bad_request for bytes that are no UTF-8, both from the parser
 */
export function addJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = Buffer.from(body);
    if (!isUtf8(bytes)) return done(badRequest("UTF-8"));
    const text = bytes.toString();
    if (nestsDeeperThan(text, DEEPEST)) return done(new AppError("kernel.too_deep"));
    return void parse(request, text, done);
  });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/** Whether brackets outside of strings stand deeper than this; text that is no JSON gets any answer. */
export function nestsDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (openers.has(code)) {
      depth += 1;
      if (depth > most) return true;
    } else if (closers.has(code)) depth -= 1;
  }
  return false;
}
