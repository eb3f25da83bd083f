export { type RawBuilder, sql } from "kysely";
export type { Actor, Viewer } from "./actor.ts";
export { type Claim, claiming, isUnclaimed } from "./claims.ts";
export { type Clock, systemClock } from "./clock.ts";
export {
  type Access,
  type ActorFor,
  type Caller,
  type Command,
  type CommandContext,
  command,
  type JobOptions,
  type Subject,
  type TypedCommand,
  type Verdict,
  type WriteContext,
} from "./command.ts";
export { type Config, ConfigError, ConfigSchema, loadConfig } from "./config.ts";
export { decodeCursor, encodeCursor, keysetPage } from "./cursor.ts";
export {
  connect,
  type Db,
  databaseError,
  isDiskFull,
  isUnavailable,
  openPool,
  type Pool,
  serverRole,
  type Tx,
  tables,
  violates,
} from "./db.ts";
export {
  AppError,
  badRequest,
  type ErrorParameters,
  forbidden,
  invalid,
  notFound,
  Outdated,
  RecordedFailure,
} from "./errors.ts";
export { asSystem, type Execution, execute, inPassing, type Outcome, requireAccess } from "./execute.ts";
export { baseFloor } from "./floor.ts";
export {
  type HealthContext,
  type HealthFact,
  type HealthFinding,
  type HealthLevel,
  type HealthPart,
  worstLevel,
} from "./health.ts";
export { type Answered, createHttp, type Listeners, requireKey } from "./http/create-http.ts";
export { checked } from "./http/input.ts";
export { describeApi } from "./http/openapi/describe-api.ts";
export { languageOf } from "./http/problems.ts";
export { readBody } from "./http/read-body.ts";
export {
  type Answer,
  type Authenticate,
  del,
  fileOf,
  get,
  type Method,
  patch,
  post,
  postQuery,
  put,
  type RawAnswers,
  type RawContext,
  type RawRoute,
  type Route,
  rawRoute,
} from "./http/routes.ts";
export { type Download, sendDownload, sendWorkbook, workbookAnswer, workbookType } from "./http/send-download.ts";
export { newId } from "./ids.ts";
export type { JobContext } from "./job-context.ts";
export { drainJobs, startWorker, type Worker } from "./jobs.ts";
export { type ListText, likePattern, pageCondition, withText } from "./list-text.ts";
export { createLog, type Logger } from "./log.ts";
export { MigrationError, migrate, schemasOf } from "./migrate.ts";
export {
  type BatchHandler,
  type CronEntry,
  defineModule,
  type Event,
  type JobHandler,
  type Module,
  type SealedColumn,
  type Subscriber,
} from "./module.ts";
export { type OpenDatabase, openDatabase } from "./postgres/open.ts";
export { isAlive } from "./postgres/postmaster.ts";
export { type Query, type QueryContext, query } from "./query.ts";
export { createRegistry, type Registry, subscriberJob } from "./registry.ts";
export { prepareKeys, replaceLostKey, rotateKey } from "./secrets/prepare-keys.ts";
export { openSecret, sealSecret } from "./secrets/secrets.ts";
export type { Services } from "./services.ts";
export { StartError } from "./start-error.ts";
export { cutToSheet, type SheetColumn, sheetMoment, sheetName, sheetRows, tableSheet } from "./table-sheet.ts";
export { ahead, along, sendAlong } from "./transaction.ts";
