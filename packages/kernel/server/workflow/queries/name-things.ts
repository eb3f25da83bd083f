import { NamesAnswer, NamesRequest } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { nameThings } from "../store/name-things.ts";

export const nameThingsQuery = query({
  name: "workflow.name-things",
  summary: {
    zh: "查看流程中引用的人员、岗位和单位的名称",
    en: "Name the persons, posts and units that a process refers to",
  },
  input: NamesRequest,
  output: NamesAnswer,
  access: "workflow.manageProcesses",
  run: async ({ db, input: { ids } }) => ({ names: await nameThings(db, ids) }),
});
