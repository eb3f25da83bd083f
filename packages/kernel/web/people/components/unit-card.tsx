import { EmptyState, KeysetList, Sheet } from "@tz/ui";
import type { z } from "zod";
import type { DirectoryEntry, UnitView } from "../../../contract/people/index.ts";
import { useKeyset } from "../../base/index.ts";
import { placeOf } from "../persons.ts";
import { useText } from "../text.ts";
import { type DirectoryRow, directoryColumns } from "./directory-columns.tsx";

/** The people of one unit, leaders first. */
export function UnitCard({ unit: { id, name } }: { unit: UnitView }) {
  const text = useText();
  const list = useKeyset<z.output<typeof DirectoryEntry>>({
    key: ["directory", id],
    path: `/api/units/${id}/posts`,
  });
  const rows = list.rows.map(
    ({ id: postId, personName, departmentName, title, phone, email }): DirectoryRow => ({
      id: postId,
      name: personName,
      place: placeOf({ unitName: "", departmentName, title }),
      phone,
      email,
    }),
  );
  return (
    <Sheet title={name} padding="flush">
      <KeysetList
        label={name}
        list={{ ...list, rows }}
        columns={directoryColumns(text)}
        rowKey={({ id: postId }) => postId}
        empty={<EmptyState title={text("directory.empty")} />}
      />
    </Sheet>
  );
}
