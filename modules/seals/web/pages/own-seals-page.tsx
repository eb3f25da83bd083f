import { useMe } from "@tz/kernel/web/access";
import { useKeyset } from "@tz/kernel/web/base";
import { type Column, EmptyState, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { KeeperDrawer } from "../components/keeper-drawer.tsx";
import { sealColumns } from "../components/seal-columns.tsx";
import { UnitRuleDrawer } from "../components/unit-rule-drawer.tsx";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

/** The unit's seals, and the wish for one. */
export default function OwnSealsPage() {
  const text = useText();
  const [open, setOpen] = useState<"ask" | "rule">();
  const [handing, setHanding] = useState<SealView>();
  const mayRequest = useMe().permissions.includes("seals.request");
  const list = useKeyset<SealView>({ key: [...sealsKey, "own"], path: "/api/seals" });
  const columns = useMemo(() => [...sealColumns(text), keeperColumn(text, setHanding)], [text]);
  return (
    <Page>
      <PageHeader
        title={text("own.title")}
        back="/seals/uses"
        actions={
          <>
            <Button href="/settings">{text("signature.title")}</Button>
            {mayRequest && (
              <>
                <Button onClick={() => setOpen("rule")}>{text("rule.title")}</Button>
                <Button type="primary" onClick={() => setOpen("ask")}>
                  {text("keeper.first.ask")}
                </Button>
              </>
            )}
          </>
        }
      />
      <Sheet padding="flush">
        <KeysetList
          label={text("own.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text("own.none")} hint={text("own.noneHint")} />}
        />
      </Sheet>
      {open === "ask" && <KeeperDrawer onClose={() => setOpen(undefined)} />}
      {open === "rule" && <UnitRuleDrawer onClose={() => setOpen(undefined)} />}
      {handing && <KeeperDrawer seal={handing} onClose={() => setHanding(undefined)} />}
    </Page>
  );
}

const keeperColumn = (text: ReturnType<typeof useText>, onHand: (seal: SealView) => void): Column<SealView> => ({
  key: "hand",
  title: "",
  render: (seal) =>
    seal.may.includes("changeKeeper") && (
      <Button size="small" onClick={() => onHand(seal)}>
        {text("keeper.next.ask")}
      </Button>
    ),
  width: "13em",
  card: "facts",
});
