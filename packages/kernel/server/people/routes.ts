import { del, get, patch, post, put, type Route } from "../base/index.ts";
import { abolishDepartment } from "./commands/abolish-department.ts";
import { abolishUnit } from "./commands/abolish-unit.ts";
import { appointPerson } from "./commands/appoint-person.ts";
import { changeDepartment } from "./commands/change-department.ts";
import { changePerson } from "./commands/change-person.ts";
import { changePost } from "./commands/change-post.ts";
import { changeRegion } from "./commands/change-region.ts";
import { changeUnit } from "./commands/change-unit.ts";
import { changeUnitGroup } from "./commands/change-unit-group.ts";
import { createDepartment } from "./commands/create-department.ts";
import { createPerson } from "./commands/create-person.ts";
import { createRegion } from "./commands/create-region.ts";
import { createUnit } from "./commands/create-unit.ts";
import { createUnitGroup } from "./commands/create-unit-group.ts";
import { deleteUnitGroup } from "./commands/delete-unit-group.ts";
import { endPost } from "./commands/end-post.ts";
import { leavePerson } from "./commands/leave-person.ts";
import { orderLeaders } from "./commands/order-leaders.ts";
import { returnPerson } from "./commands/return-person.ts";
import { getPerson } from "./queries/get-person.ts";
import { getUnit } from "./queries/get-unit.ts";
import { listDepartments } from "./queries/list-departments.ts";
import { listPeople } from "./queries/list-people.ts";
import { listRegions } from "./queries/list-regions.ts";
import { listUnitGroups } from "./queries/list-unit-groups.ts";
import { listUnitPosts } from "./queries/list-unit-posts.ts";
import { listUnits } from "./queries/list-units.ts";
import { sheetRoutes } from "./sheets/routes.ts";

export const routes: readonly Route[] = [
  ...sheetRoutes,
  get("/api/regions", listRegions),
  post("/api/regions", createRegion),
  patch("/api/regions/:code", changeRegion),
  get("/api/units", listUnits),
  post("/api/units", createUnit),
  get("/api/units/:unitId", getUnit),
  patch("/api/units/:unitId", changeUnit),
  post("/api/units/:unitId/abolish", abolishUnit),
  get("/api/units/:unitId/posts", listUnitPosts),
  put("/api/units/:unitId/leaders-order", orderLeaders),
  get("/api/departments", listDepartments),
  post("/api/departments", createDepartment),
  patch("/api/departments/:departmentId", changeDepartment),
  post("/api/departments/:departmentId/abolish", abolishDepartment),
  get("/api/people", listPeople),
  post("/api/people", createPerson),
  get("/api/people/:personId", getPerson),
  patch("/api/people/:personId", changePerson),
  post("/api/people/:personId/leave", leavePerson),
  post("/api/people/:personId/return", returnPerson),
  post("/api/posts", appointPerson),
  patch("/api/posts/:postId", changePost),
  post("/api/posts/:postId/end", endPost),
  get("/api/unit-groups", listUnitGroups),
  post("/api/unit-groups", createUnitGroup),
  put("/api/unit-groups/:groupId", changeUnitGroup),
  del("/api/unit-groups/:groupId", deleteUnitGroup),
];
