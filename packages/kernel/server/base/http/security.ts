import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError, badRequest } from "../errors.ts";

/**
 * No script but our own files. Styles may be inline because the design system writes style elements while it runs;
 * a style can neither read nor send anything under the other directives.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** On every answer, also of what never became a request. */
export const securityHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

export function addSecurityHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(securityHeaders)) if (!reply.hasHeader(name)) reply.header(name, value);
}

/**
 * Refuses what is said about a request that we would otherwise pass over: a compressed body (which could be far larger than it
 * looks) and, by RFC 9112 3.2, no Host or several.
 * @throws AppError kernel.content_encoding, kernel.bad_request
 */
export function refuseUnclear({ headers, raw }: FastifyRequest): void {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "identity") throw new AppError("kernel.content_encoding");
  const hosts = raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  if (hosts > 1 || (hosts === 0 && raw.httpVersion === "1.1")) throw badRequest("Host");
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write that another site's page sends. Browsers say where a request comes from (Sec-Fetch-Site, Origin);
 * a program that says neither carries no cookie that it did not put there itself.
 * @throws AppError kernel.cross_site
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | undefined): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new AppError("kernel.cross_site");
  const { origin } = request.headers;
  if (origin === undefined) return;
  const own = new Set([`http://${request.headers.host}`, `https://${request.headers.host}`]);
  if (publicUrl) own.add(new URL(publicUrl).origin);
  if (!own.has(origin)) throw new AppError("kernel.cross_site");
}
