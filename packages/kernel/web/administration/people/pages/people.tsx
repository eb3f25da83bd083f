import { PlusOutlined } from "@ant-design/icons";
import {
  type Column,
  EmptyState,
  FilterBar,
  type FilterField,
  type FilterValues,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
} from "@tz/ui";
import { Button, Checkbox } from "antd";
import { useMemo, useState } from "react";
import type { PersonView } from "../../../../contract/people/index.ts";
import { useAddressFilters, useKeyset } from "../../../base/index.ts";
import { placeOf } from "../../../people/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { PersonDrawer } from "../components/person-drawer.tsx";
import { type PersonEntries, PersonFields, personBody } from "../components/person-fields.tsx";
import { PostFields, postBody } from "../components/post-fields.tsx";
import { UnitFilter } from "../components/unit-filter.tsx";
import { directoryKeys } from "../keys.ts";
import { type Text, useText } from "../text.ts";

/** People and their posts: entered, changed, appointed, leaving and coming back. */
export default function PeoplePage() {
  const text = useText();
  const [creating, setCreating] = useState(false);
  const [{ q, unitId, below, state, person }, change] = useAddressFilters(["q", "unitId", "below", "state", "person"]);
  // Without a unit there is nothing below it.
  const narrow = (patch: FilterValues) =>
    change("unitId" in patch && !patch.unitId ? { ...patch, below: undefined } : patch);
  const list = useKeyset<PersonView>({ key: ["people"], path: "/api/people", query: { q, unitId, below, state } });
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <Page>
      <PageHeader
        title={text("people.title")}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {text("people.create")}
          </Button>
        }
      />
      <FilterBar fields={useFields(unitId !== undefined)} values={{ q, unitId, below, state }} onChange={narrow} />
      <Sheet padding="flush">
        <KeysetList
          label={text("people.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => change({ person: id })}
          empty={<EmptyState title={text("people.none")} hint={text("people.noneHint")} />}
        />
      </Sheet>
      {person && <PersonDrawer key={person} personId={person} onClose={() => change({ person: undefined })} />}
      {creating && (
        <EditDrawer<PersonEntries>
          title={text("people.create")}
          submit={text("people.create")}
          initial={{ post: { unit: unitId ? [unitId] : [] } }}
          sendOf={(entries) => ({
            method: "post",
            path: "/api/people",
            body: { ...personBody(entries), ...(entries.post ? { post: postBody(entries.post) } : {}) },
          })}
          changes={directoryKeys}
          onClose={() => setCreating(false)}
          onDone={(made) => change({ person: (made as PersonView).id })}
        >
          <PersonFields known={false} />
          <PostFields under="post" />
        </EditDrawer>
      )}
    </Page>
  );
}

function columnsOf(text: Text): Column<PersonView>[] {
  return [
    { key: "name", title: text("person.name"), width: "9rem", card: "title", render: ({ name }) => name },
    {
      key: "posts",
      title: text("posts.title"),
      card: "facts",
      render: ({ posts }) => posts.map(placeOf).join(text("comma")),
    },
    { key: "account", title: text("person.account"), width: "11rem", card: "labelled", render: (one) => one.account },
    { key: "phone", title: text("person.phone"), width: "10rem", card: "facts", render: ({ phone }) => phone },
  ];
}

function useFields(ofUnit: boolean) {
  const text = useText();
  return useMemo(
    (): FilterField[] => [
      { kind: "text", key: "q", label: text("people.search"), placeholder: text("people.searchHint") },
      {
        kind: "custom",
        key: "unitId",
        label: text("post.unit"),
        render: (value, set) => <UnitFilter unitId={value} onChange={set} />,
      },
      ...(ofUnit ? [belowField(text("people.below"))] : []),
      {
        kind: "choice",
        key: "state",
        label: text("person.state"),
        options: [{ value: "left", label: text("person.left") }],
      },
    ],
    [text, ofUnit],
  );
}

/** Whether the people of the units below the chosen one are listed too. */
const belowField = (label: string): FilterField => ({
  kind: "custom",
  key: "below",
  label,
  render: (value, set) => (
    <Checkbox checked={value === "true"} onChange={({ target }) => set(target.checked ? "true" : undefined)}>
      {label}
    </Checkbox>
  ),
});
