import { Client, DatabaseError } from "pg";
import type { Bilingual } from "../../../contract/base/index.ts";
import { serverRole } from "../db.ts";
import { StartError } from "../start-error.ts";
import type { OpenDatabase } from "./open.ts";

const oldestVersion = 15;

interface Facts {
  version: number;
  encoding: string;
  database: string;
  account: string;
  ownsDatabase: boolean;
  /** The account may act in the server's role, or give itself that right. */
  mayTakeRole: boolean;
}

/**
 * Checks an external database before anything is changed in it.
 * @throws StartError when it cannot be reached, is too old, or the account of the address may not do what is needed
 */
export async function openExternal(url: string): Promise<OpenDatabase> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw notAnAddress();
  const fault = faultOf(await readFacts(url));
  if (fault !== undefined) throw new StartError(fault);
  return {
    owner: { connectionString: url },
    server: { connectionString: url, options: `-c role=${serverRole}` },
    stop: async () => undefined,
  };
}

/**
 * Null where the role does not exist yet. Before PostgreSQL 16, who may create roles may grant any; since then only
 * those he administers, and membership alone does not let him act in one.
 */
const mayTake = `(
  select case when current_setting('server_version_num')::int >= 160000
              then pg_has_role(oid, 'set') or pg_has_role(oid, 'member with admin option')
              else pg_has_role(oid, 'member') or me.rolcreaterole end
  from pg_roles where rolname = $1)`;

async function readFacts(url: string): Promise<Facts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int / 10000 as version,
              current_setting('server_encoding') as encoding,
              current_database() as database,
              current_user as account,
              pg_has_role(datdba, 'usage') as "ownsDatabase",
              coalesce(${mayTake}, me.rolsuper or me.rolcreaterole) as "mayTakeRole"
       from pg_database join pg_roles me on me.rolname = current_user where datname = current_database()`,
      [serverRole],
    );
    return rows[0]!;
  } catch (cause) {
    throw refusedConnection(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function faultOf(facts: Facts): Bilingual | undefined {
  const { version, encoding, database, account } = facts;
  if (version < oldestVersion) {
    return {
      zh: `DATABASE_URL 指向的 PostgreSQL 是 ${version} 版，请升级到 ${oldestVersion} 或更高版本。`,
      en: `The PostgreSQL of DATABASE_URL is version ${version}: upgrade it to ${oldestVersion} or later.`,
    };
  }
  if (encoding !== "UTF8") {
    return {
      zh: `数据库 ${database} 的编码是 ${encoding}，请以 UTF8 编码新建一个数据库。`,
      en: `The database ${database} is encoded in ${encoding}: create one with encoding UTF8.`,
    };
  }
  if (!facts.ownsDatabase) {
    return {
      zh: `数据库 ${database} 不属于用户 ${account}，请由数据库管理员执行：alter database ${database} owner to ${account}。`,
      en: `The database ${database} does not belong to ${account}: let its administrator run: alter database ${database} owner to ${account}.`,
    };
  }
  if (!facts.mayTakeRole) {
    return {
      zh: `用户 ${account} 不能建立或使用角色 ${serverRole}，请由数据库管理员执行：create role ${serverRole} nologin; grant ${serverRole} to ${account}。`,
      en: `The user ${account} may not create or use the role ${serverRole}: let the administrator run: create role ${serverRole} nologin; grant ${serverRole} to ${account}.`,
    };
  }
  return undefined;
}

function notAnAddress(): StartError {
  return new StartError({
    zh: "DATABASE_URL 不是 PostgreSQL 的地址，请写成 postgresql://用户:口令@主机:端口/数据库 的形式。",
    en: "DATABASE_URL is not the address of a PostgreSQL: write it as postgresql://user:password@host:port/database.",
  });
}

/** The address may hold a password, so it is not repeated. */
function refusedConnection(cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
  const remedy =
    cause instanceof DatabaseError
      ? { zh: "请核对其中的用户、口令和数据库名", en: "check its user, password and database name" }
      : {
          zh: "请核对其中的主机和端口，并确认该数据库正在运行",
          en: "check its host and port and that the database runs",
        };
  return new StartError(
    {
      zh: `连接不上 DATABASE_URL 指向的数据库（${reason}），${remedy.zh}。`,
      en: `The database of DATABASE_URL cannot be used (${reason}): ${remedy.en}.`,
    },
    { cause },
  );
}
