import { EmptyState, KeysetList, Sheet } from "@tz/ui";
import type { PersonView } from "../../../contract/people/index.ts";
import { useKeyset } from "../../base/index.ts";
import { placeOf } from "../persons.ts";
import { useText } from "../text.ts";
import { type DirectoryRow, directoryColumns } from "./directory-columns.tsx";

/** People found by part of a name, pinyin or telephone. */
export function PersonResults({ words }: { words: string }) {
  const text = useText();
  const list = useKeyset<PersonView>({ key: ["people"], path: "/api/people", query: { q: words } });
  const rows = list.rows.map(
    ({ id, name, phone, email, posts }): DirectoryRow => ({
      id,
      name,
      phone,
      email,
      place: posts.map(placeOf).join(text("comma")),
    }),
  );
  return (
    <Sheet title={text("directory.found", { words })} padding="flush">
      <KeysetList
        label={text("directory.found", { words })}
        list={{ ...list, rows }}
        columns={directoryColumns(text)}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text("directory.nobody")} hint={text("directory.nobodyHint")} />}
      />
    </Sheet>
  );
}
