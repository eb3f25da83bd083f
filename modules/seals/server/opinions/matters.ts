import type { Actor, Db } from "@tz/kernel/server/base";
import type { OpinionMatter } from "../../contract/index.ts";

/** Cases of other modules whose opinions are signed. */
export type Matter = OpinionMatter<Db, Actor>;

/** What a type of case says of itself; undefined for one whose opinions nobody signs. */
export const matterOf = (all: readonly Matter[], type: string): Matter | undefined =>
  all.find((one) => one.type === type);
