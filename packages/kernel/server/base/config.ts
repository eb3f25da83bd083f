import { join, resolve } from "node:path";
import { z } from "zod";
import { chineseFault } from "./fault-words.ts";
import { StartError } from "./start-error.ts";

const port = z.coerce.number().int().min(0).max(65535);

/** Every setting of the server: name, default and meaning. The page docs/operations/settings.md is made from it. */
export const ConfigSchema = z.object({
  PORT: port
    .default(8080)
    .describe("Port to listen on; 0 takes a free one")
    .meta({ zh: "监听端口；0 表示任取一个空闲端口" }),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address to listen on; demo mode listens on the loopback address only")
    .meta({ zh: "监听地址；演示模式只监听本机回环地址" }),
  DATABASE_URL: z
    .string()
    .optional()
    .describe("An external PostgreSQL 15 or later; without it the program brings its own")
    .meta({ zh: "外部 PostgreSQL（15 或更高版本）的地址；不设则使用自带的数据库" }),
  TONGZHENG_DATA: z
    .string()
    .default("./data")
    .describe("Folder for the embedded database and the files")
    .meta({ zh: "自带数据库和文件的存放文件夹" }),
  TONGZHENG_KEY_FILE: z
    .string()
    .optional()
    .describe("File with the keys that open the secrets in the database; without it secret.key in TONGZHENG_DATA")
    .meta({ zh: "密钥文件，用于解开数据库中加密保存的内容；不设则为 TONGZHENG_DATA 下的 secret.key" }),
  TONGZHENG_MODE: z
    .enum(["demo", "production"])
    .default("demo")
    .describe("demo: a fictional city and sign-in by one click; production: an empty system and a set-up page")
    .meta({ zh: "demo：虚构的城市，点选即可登录；production：空的系统，由设置页建立管理员" }),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("How much is logged")
    .meta({ zh: "日志的详细程度" }),
  TONGZHENG_WORKERS: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(4)
    .describe("Jobs that run side by side in this process; 0 leaves jobs to other processes")
    .meta({ zh: "本进程同时执行的后台任务数；0 表示交给其他进程" }),
  TONGZHENG_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(12)
    .describe("Database connections of this process; a few for each core of the database are fastest")
    .meta({ zh: "本进程的数据库连接数；数据库每核几个时最快" }),
  TONGZHENG_PUBLIC_URL: z
    .url()
    .optional()
    .describe(
      "The address people use, e.g. https://oa.example.gov.cn; needed behind a proxy, the only one for signing in by certificate, and where e-mails lead",
    )
    .meta({
      zh: "用户访问的网址，如 https://oa.example.gov.cn；经代理访问时须设置；设置后只能经此网址用证书登录，提醒邮件也附此网址",
    }),
  TONGZHENG_TRUST_PROXY: z
    .string()
    .optional()
    .describe("Addresses of the reverse proxies whose X-Forwarded-For is believed, separated by commas")
    .meta({ zh: "可信反向代理的地址，以逗号分隔；只采信它们的 X-Forwarded-For" }),
  TONGZHENG_SMTP_URL: z
    .string()
    .optional()
    .describe("Mail server for notices, e.g. smtps://user:password@host:465")
    .meta({ zh: "发送提醒邮件的服务器，如 smtps://用户:口令@主机:465" }),
  TONGZHENG_MAIL_FROM: z
    .string()
    .default("tongzheng@localhost")
    .describe("Sender of notices by e-mail")
    .meta({ zh: "提醒邮件的发件人" }),
  TONGZHENG_S3_URL: z
    .string()
    .optional()
    .describe("Keep files in an S3 service: https://KEY:SECRET@host/bucket?region=…; without it a folder")
    .meta({ zh: "把文件存到 S3 服务：https://KEY:SECRET@主机/桶?region=…；不设则存到文件夹" }),
  TONGZHENG_FILE_LIMIT_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(5000)
    .default(2048)
    .describe("Largest file, in MB")
    .meta({ zh: "单个文件的最大大小，单位 MB" }),
  TONGZHENG_SCAN_COMMAND: z
    .string()
    .optional()
    .describe("Virus scanner run on each upload with the file's path added, e.g. clamdscan --fdpass; without it none")
    .meta({ zh: "对每个上传文件执行的病毒扫描命令，后接文件路径，如 clamdscan --fdpass；不设则不扫描" }),
  TONGZHENG_FONTS: z
    .string()
    .optional()
    .describe(
      "Folders with the typefaces of documents, separated by commas; searched before `fonts` in the data folder and the system's",
    )
    .meta({ zh: "公文字体所在的文件夹，以逗号分隔；先于数据文件夹中的 fonts 和系统字体查找" }),
  TONGZHENG_DEMO_DOCUMENTS: z.enum(["yes", "no"]).default("yes").meta({
    description: "no leaves the demo city without documents",
    zh: "设为 no 时演示城市中不预置公文",
  }),
  TONGZHENG_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe("Bearer token for /metrics; without it only the loopback address may read it")
    .meta({ zh: "读取 /metrics 的令牌；不设则只有本机可读" }),
});
type Settings = z.infer<typeof ConfigSchema>;

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** Absolute path. */
  dataFolder: string;
  /** Absolute path. */
  keyFile: string;
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
  /** Absolute paths. */
  fontFolders: readonly string[];
  /** Whether the demo is filled with documents. */
  demoDocuments: boolean;
}

/** A setting that cannot be used; its message is one sentence that names the variable. */
export class ConfigError extends StartError {}

/**
 * Reads the settings from the environment; an empty value counts as not set.
 * @throws ConfigError naming every faulty variable
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = ConfigSchema.safeParse(known);
  if (parsed.success) return fromSettings(parsed.data);
  throw new ConfigError({
    zh: `以下设置无法使用，请改正后重新启动：${faultsIn(known, chineseFault).join("；")}。`,
    en: `Settings that cannot be used: ${faultsIn(known, z.locales.en().localeError).join("; ")}: correct them and start again.`,
  });
}

/** What is wrong with each setting, in the words of a language. */
function faultsIn(known: object, words: z.core.$ZodErrorMap): string[] {
  const { error } = ConfigSchema.safeParse(known, { error: words });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

function fromSettings(settings: Settings): Config {
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL,
    dataFolder: resolve(settings.TONGZHENG_DATA),
    keyFile: resolve(settings.TONGZHENG_KEY_FILE ?? join(settings.TONGZHENG_DATA, "secret.key")),
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
    fontFolders: [
      ...(settings.TONGZHENG_FONTS?.split(",").map((folder) => resolve(folder.trim())) ?? []),
      resolve(settings.TONGZHENG_DATA, "fonts"),
    ],
    demoDocuments: settings.TONGZHENG_DEMO_DOCUMENTS === "yes",
  };
}
