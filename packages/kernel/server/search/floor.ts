import { searchErrors, searchPermissions } from "../../contract/search/index.ts";
import { defineModule, get, post } from "../base/index.ts";
import { indexBatch } from "./index-records.ts";
import { peopleSearchables } from "./people-searchables.ts";
import { peopleSubscribers } from "./people-subscribers.ts";
import { listKinds } from "./queries/list-kinds.ts";
import { searchQuery } from "./queries/search.ts";
import { rebuildCommand, rebuildJob } from "./rebuild.ts";

export const searchFloor = defineModule({
  name: "search",
  migrations: new URL("./migrations/", import.meta.url),
  routes: [
    get("/api/search", searchQuery),
    get("/api/search/kinds", listKinds),
    post("/api/search/rebuild", rebuildCommand),
  ],
  permissions: searchPermissions,
  errors: searchErrors,
  jobs: { "search.rebuild": rebuildJob },
  batches: { "search.index": indexBatch },
  mayWait: ["search.index"],
  subscribers: peopleSubscribers,
  searchables: peopleSearchables,
});
