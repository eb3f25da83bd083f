import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);

/** Every setting of the server: name, default and meaning. README's table is checked against this schema. */
export const ConfigSchema = z.object({
  PORT: port.default(8080).describe("Port to listen on; 0 takes a free one"),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address to listen on; demo mode listens on the loopback address only"),
  DATABASE_URL: z
    .string()
    .optional()
    .describe("An external PostgreSQL 15 or later; without it the program brings its own"),
  TONGZHENG_DATA: z.string().default("./data").describe("Folder for the embedded database and the files"),
  TONGZHENG_MODE: z
    .enum(["demo", "production"])
    .default("demo")
    .describe("demo: a fictional city and sign-in by one click; production: an empty system and a set-up page"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("How much is logged"),
  TONGZHENG_WORKERS: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(4)
    .describe("Jobs that run side by side in this process; 0 leaves jobs to other processes"),
  TONGZHENG_POOL: z.coerce.number().int().min(2).max(200).default(20).describe("Database connections of this process"),
  TONGZHENG_PUBLIC_URL: z
    .url()
    .optional()
    .describe("The address people use, e.g. https://oa.example.gov.cn; needed behind a proxy"),
  TONGZHENG_TRUST_PROXY: z
    .string()
    .optional()
    .describe("Addresses of the reverse proxies whose X-Forwarded-For is believed, separated by commas"),
  TONGZHENG_SMTP_URL: z.string().optional().describe("Mail server for notices, e.g. smtps://user:password@host:465"),
  TONGZHENG_MAIL_FROM: z.string().default("tongzheng@localhost").describe("Sender of notices by e-mail"),
  TONGZHENG_S3_URL: z
    .string()
    .optional()
    .describe("Keep files in an S3 service: https://KEY:SECRET@host/bucket?region=…; without it a folder"),
  TONGZHENG_FILE_LIMIT_MB: z.coerce.number().int().min(1).max(5000).default(2048).describe("Largest file, in MB"),
  TONGZHENG_SCAN_COMMAND: z
    .string()
    .optional()
    .describe("Virus scanner run on each upload with the file's path added, e.g. clamdscan --fdpass; without it none"),
  TONGZHENG_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe("Bearer token for /metrics; without it only the loopback address may read it"),
});
type Settings = z.infer<typeof ConfigSchema>;

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** Absolute path. */
  dataFolder: string;
  mode: Settings["TONGZHENG_MODE"];
  logLevel: Settings["LOG_LEVEL"];
  workers: number;
  pool: number;
  publicUrl: string | undefined;
  trustProxy: string[];
  smtpUrl: string | undefined;
  mailFrom: string;
  s3Url: string | undefined;
  /** Bytes. */
  fileLimit: number;
  scanCommand: string | undefined;
  metricsToken: string | undefined;
}

/** A setting that cannot be used; its message is one sentence that names the variable. */
export class ConfigError extends Error {}

/**
 * Reads the settings from the environment; an empty value counts as not set.
 * @throws ConfigError naming every faulty variable
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = ConfigSchema.safeParse(known);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`Settings that cannot be used: ${faults.join("; ")}. Correct them and start again.`);
  }
  return fromSettings(parsed.data);
}

function fromSettings(settings: Settings): Config {
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL,
    dataFolder: resolve(settings.TONGZHENG_DATA),
    mode: settings.TONGZHENG_MODE,
    logLevel: settings.LOG_LEVEL,
    workers: settings.TONGZHENG_WORKERS,
    pool: settings.TONGZHENG_POOL,
    publicUrl: settings.TONGZHENG_PUBLIC_URL,
    trustProxy: settings.TONGZHENG_TRUST_PROXY?.split(",").map((address) => address.trim()) ?? [],
    smtpUrl: settings.TONGZHENG_SMTP_URL,
    mailFrom: settings.TONGZHENG_MAIL_FROM,
    s3Url: settings.TONGZHENG_S3_URL,
    fileLimit: settings.TONGZHENG_FILE_LIMIT_MB * 2 ** 20,
    scanCommand: settings.TONGZHENG_SCAN_COMMAND,
    metricsToken: settings.TONGZHENG_METRICS_TOKEN,
  };
}
