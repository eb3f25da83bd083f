import { ChangePost, PostView } from "../../../contract/people/index.ts";
import { command, tables } from "../../base/index.ts";
import { differing } from "../differing.ts";
import { Faults } from "../faults.ts";
import { postById } from "../lookups/posts.ts";
import type { PeopleTables } from "../tables.ts";
import { loadPost } from "./load.ts";
import { checkDepartmentOf, checkHeldOnce, makeMain } from "./post-rules.ts";

const people = tables<PeopleTables>();

/** A person has one main post: a new one takes the place of the old. An ended post stays as it was. */
export const changePost = command({
  name: "people.change-post",
  summary: { zh: "修改职务", en: "Change a post" },
  input: ChangePost,
  output: PostView,
  access: "people.manage",
  load: ({ tx }, { postId }) => loadPost(tx, postId),
  version: (post) => post.version,
  may: (_actor, post) => (post.ended_at ? "people.post_ended" : true),
  async run({ tx, actor, input, record, emit, note, subject }) {
    const { postId, version, isMain, ...fields } = input;
    const departmentId = fields.departmentId === undefined ? record.department_id : fields.departmentId;
    const title = fields.title ?? record.title;
    const faults = new Faults(actor.language);
    await checkDepartmentOf(tx, faults, record.unit_id, departmentId);
    const { person_id: personId, unit_id: unitId } = record;
    await checkHeldOnce(tx, faults, { personId, unitId, departmentId, title, postId });
    faults.refuse();
    if (isMain && !record.is_main) await makeMain(tx, personId, postId);
    await people(tx)
      .updateTable("kernel.post")
      .set({
        department_id: departmentId,
        title,
        rank: fields.rank,
        is_leader: fields.isLeader,
        version: version + 1,
      })
      .where("id", "=", postId)
      .execute();
    const view = await postById(tx, postId);
    note({ person: view.personName, before: differing(beforeOf(record), input), after: { ...fields, isMain } });
    subject({ type: "people.post", id: postId, unitId });
    emit("people.person-changed", { personId });
    return view;
  },
});

interface PostRecord {
  department_id: string | null;
  title: string;
  rank: number;
  is_leader: boolean;
  is_main: boolean;
}

const beforeOf = (row: PostRecord) => ({
  departmentId: row.department_id,
  title: row.title,
  rank: row.rank,
  isLeader: row.is_leader,
  isMain: row.is_main,
});
