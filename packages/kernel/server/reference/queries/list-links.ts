import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { LinkPage, Reference } from "../../../contract/reference/index.ts";
import { decodeCursor, keysetPage, notFound, query } from "../../base/index.ts";
import { linksOf } from "../links-of.ts";
import { resolveReferences } from "../resolve.ts";

const cursorKeys = z.tuple([z.iso.datetime(), z.uuid()]);

export const listLinks = query({
  name: "reference.links",
  summary: { zh: "查询一项内容的关联", en: "What a record is linked to, in both directions" },
  input: z.object({ ...Reference.shape, ...pageRequest }),
  output: LinkPage,
  access: "signedIn",
  async run({ services, db, actor, input: { type, id, cursor, limit } }) {
    const [own] = await resolveReferences(services, db, actor, [{ type, id }]);
    if (!own?.visible) throw notFound();
    const keys = decodeCursor(cursor, cursorKeys);
    const ends = await linksOf(db, own, limit + 1, keys && { linkedAt: keys[0], id: keys[1] });
    const page = keysetPage(
      ends,
      limit,
      (end) => [end.linkedAt.toISOString(), end.id],
      (end) => end,
    );
    const records = await resolveReferences(
      services,
      db,
      actor,
      page.items.map(({ record }) => record),
    );
    const items = page.items.flatMap(({ relation, direction, linkedAt }, at) => {
      const record = records[at];
      return record?.visible ? [{ relation, direction, record, linkedAt: linkedAt.toISOString() }] : [];
    });
    return { items, next: page.next };
  },
});
