import { Button } from "antd";
import { useState } from "react";
import { mayUse, useMe } from "../../../access/index.ts";
import type { Query } from "../../../base/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import { numberKeys } from "../keys.ts";
import type { Detail } from "../pages/ledger.tsx";
import { useText } from "../text.ts";
import { AllotDrawer } from "./allot-drawer.tsx";
import { ImportDrawer } from "./import-drawer.tsx";
import { PrintLedger } from "./print-ledger.tsx";
import { ReserveDrawer } from "./reserve-drawer.tsx";
import { SeriesDrawer } from "./series-drawer.tsx";

type Doing = "allot" | "reserve" | "import" | "change" | "close";

interface SeriesActionsProps {
  detail: Detail;
  /** What of its ledger is shown. */
  filters: Query;
}

/** What may be done with a series: give and keep numbers, enter used ones, change it, print it. */
export function SeriesActions({ detail: { series, years }, filters }: SeriesActionsProps) {
  const text = useText();
  const me = useMe();
  const [doing, setDoing] = useState<Doing>();
  const onClose = () => setDoing(undefined);
  const register = series.active && mayUse(me, { permission: "numbering.register" });
  const manage = mayUse(me, { permission: "numbering.manage" });
  return (
    <>
      {register && (
        <Button type="primary" onClick={() => setDoing("allot")}>
          {text("allot.title")}
        </Button>
      )}
      {register && <Button onClick={() => setDoing("reserve")}>{text("reserve.title")}</Button>}
      {manage && series.active && <Button onClick={() => setDoing("import")}>{text("import.title")}</Button>}
      {manage && <Button onClick={() => setDoing("change")}>{text("series.change")}</Button>}
      {manage && (
        <Button onClick={() => setDoing("close")}>{text(series.active ? "series.close" : "series.open")}</Button>
      )}
      <PrintLedger series={series} filters={filters} />
      {doing === "allot" && <AllotDrawer series={series} onClose={onClose} />}
      {doing === "reserve" && <ReserveDrawer series={series} onClose={onClose} />}
      {doing === "import" && <ImportDrawer series={series} years={years} onClose={onClose} />}
      {doing === "change" && <SeriesDrawer series={series} onClose={onClose} />}
      {doing === "close" && (
        <ActDrawer
          act={{
            title: text(series.active ? "series.close" : "series.open"),
            sentence: text(series.active ? "series.closeSentence" : "series.openSentence", { name: series.name }),
            confirm: text(series.active ? "series.close" : "series.open"),
            danger: series.active,
            send: () => ({
              method: "patch",
              path: `/api/number-series/${series.id}`,
              body: { active: !series.active, version: series.version },
            }),
          }}
          changes={numberKeys}
          onClose={onClose}
        />
      )}
    </>
  );
}
