import pino from "pino";

export type Logger = pino.Logger;

/** Structured log on standard output, one JSON object a line; secrets are removed by path. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { service: "tongzheng" },
    redact: { paths: ["req.headers.cookie", "req.headers.authorization", "password", "*.password"], remove: true },
  });
}
