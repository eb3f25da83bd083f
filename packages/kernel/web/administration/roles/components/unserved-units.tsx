import { type Column, EmptyState, KeysetList, Sheet } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { RoleView, UnitWithoutHolder } from "../../../../contract/access/index.ts";
import { useBilingual, useKeyset } from "../../../base/index.ts";
import { unservedKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { GrantDrawer } from "./grant-drawer.tsx";

/** The units in which nobody can accept papers; gives a role that can to somebody there. */
export function UnservedUnits({ role }: { role: RoleView }) {
  const text = useText();
  const name = useBilingual()(role.name);
  const [granting, setGranting] = useState<UnitWithoutHolder>();
  const list = useKeyset<UnitWithoutHolder>({
    key: unservedKey,
    path: "/api/permissions/delivery.receive/units-without-holder",
  });
  return (
    <Sheet title={text("unserved.title")} padding="flush">
      <KeysetList
        label={text("unserved.title")}
        list={list}
        columns={columnsOf(text, name, setGranting)}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text("unserved.none")} hint={text("unserved.noneHint")} />}
      />
      {granting && <GrantDrawer role={role} unit={granting} onClose={() => setGranting(undefined)} />}
    </Sheet>
  );
}

function columnsOf(text: Text, role: string, grant: (unit: UnitWithoutHolder) => void): Column<UnitWithoutHolder>[] {
  return [
    { key: "unit", title: text("unit"), card: "title", render: ({ name }) => name },
    {
      key: "grant",
      title: text("acts"),
      align: "end",
      card: "facts",
      render: (unit) =>
        unit.staffed ? (
          <Button
            size="small"
            aria-label={text("unserved.grantIn", { name: role, unit: unit.name })}
            onClick={() => grant(unit)}
          >
            {text("grants.grantNamed", { name: role })}
          </Button>
        ) : (
          text("unserved.unstaffed")
        ),
    },
  ];
}
