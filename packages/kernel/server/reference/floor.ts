import { referenceErrors } from "../../contract/reference/index.ts";
import { defineModule, get } from "../base/index.ts";
import { listLinks } from "./queries/list-links.ts";
import { resolveQuery } from "./queries/resolve.ts";

export const referenceFloor = defineModule({
  name: "reference",
  migrations: new URL("./migrations/", import.meta.url),
  routes: [get("/api/references", resolveQuery), get("/api/references/:type/:id/links", listLinks)],
  errors: referenceErrors,
});
