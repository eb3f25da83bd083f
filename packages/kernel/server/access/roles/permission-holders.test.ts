import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { addPost, testOffice } from "../fixture/office.ts";
import { grant } from "../fixture/roles.ts";
import { permissionHolders } from "./permission-holders.ts";

const app = await testOffice();
const { director, outsider } = app.people;

test("nobody holds a permission by a post that has ended", async () => {
  const holders = async () => {
    const found = await permissionHolders(app.db, app.services, "access.delegateForOthers", [app.unitId]);
    return found.get(app.unitId)?.toSorted();
  };
  const post = await addPost(app, outsider, app.unitId, "副主任");
  await grant(app, post, "officeDirector");
  expect(await holders()).toEqual([director.id, outsider.id].toSorted());
  await sql`update kernel.post set ended_at = started_at where id = ${post}`.execute(app.db);
  expect(await holders()).toEqual([director.id]);
});
