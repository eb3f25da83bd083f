import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, FaultNote, FilterBar, KeysetList, useShortcut } from "@tz/ui";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import styles from "../incoming.module.css";
import { deliveriesKey } from "../incoming.ts";
import { useText } from "../text.ts";
import { boxColumns } from "./box-columns.tsx";
import { boxFields } from "./box-filters.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { focusedRow } from "./focused-row.ts";
import { type Over, OverBox } from "./over-box.tsx";
import { useAccept } from "./use-accept.ts";
import { useOpenedCopy } from "./use-opened-copy.ts";

const DeliveryDrawer = lazy(() => import("./delivery-drawer.tsx"));

const names = ["text", "urgency", "open"];
const nothing: ReadonlySet<string> = new Set();

/** 待签收: everything that was sent to the unit and waits; accepted one by one or many at once, by mouse or by keys. */
export function WaitingBox() {
  const text = useText();
  const registers = mayUse(useMe(), { permission: "documents.registerIncoming" });
  const [{ open, ...filters }, change] = useAddressFilters(names);
  const [chosen, setChosen] = useState(nothing);
  const [over, setOver] = useState<Over>();
  const box = useRef<HTMLDivElement>(null);
  const list = useKeyset<DeliveryView>({
    key: [...deliveriesKey, "waiting"],
    path: "/api/deliveries",
    query: { box: "waiting", ...filters, limit: 50 },
  });
  const columns = useMemo(() => boxColumns(text), [text]);
  const fields = useMemo(() => boxFields(text), [text]);
  const chosenRows = list.rows.filter(({ id }) => chosen.has(id));
  const { opened, next, place, goOn, move } = useOpenedCopy(list, { open, onOpen: (id) => change({ open: id }) });
  const finish = () => {
    setChosen(nothing);
    setOver(undefined);
    goOn();
  };
  const accept = useAccept(finish);
  const filtered = Boolean(filters.text || filters.urgency);
  useShortcut("s", text(registers ? "atOnce.key" : "accept.key"), () => {
    const focused = focusedRow(box.current, list.rows);
    const rows = chosenRows.length > 0 ? chosenRows : focused ? [focused] : [];
    if (rows.length === 0 || accept.isPending) return;
    if (registers) setOver({ what: "atOnce", deliveries: rows });
    else accept.mutate({ deliveryIds: rows.map(({ id }) => id) });
  });
  return (
    <>
      <div className={styles.filters}>
        <FilterBar fields={fields} values={filters} onChange={change} />
      </div>
      <ChosenBar
        count={chosenRows.length}
        registers={registers}
        accepting={accept.isPending}
        onRegister={() => setOver({ what: "atOnce", deliveries: chosenRows })}
        onAccept={() => accept.mutate({ deliveryIds: chosenRows.map(({ id }) => id) })}
        onRefuse={() => setOver({ what: "refuse", deliveries: chosenRows })}
        onClear={() => setChosen(nothing)}
      />
      {accept.error && !opened && !over ? (
        <div className={styles.fault}>
          <FaultNote error={accept.error} />
        </div>
      ) : null}
      <div ref={box}>
        <KeysetList
          label={text("tab.waiting")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => change({ open: id })}
          marked={({ openedAt }) => !openedAt}
          selection={{ keys: chosen, onChange: setChosen }}
          empty={
            <EmptyState
              title={text(filtered ? "filter.none" : "box.empty")}
              hint={text(filtered ? "filter.noneHint" : "box.emptyHint")}
            />
          }
        />
      </div>
      <Suspense>
        {opened && (
          <DeliveryDrawer
            delivery={opened}
            place={place}
            next={next}
            registers={registers}
            accepting={accept.isPending}
            covered={over !== undefined}
            error={over ? undefined : accept.error}
            onAccept={(acceptance) => accept.mutate(acceptance)}
            onRefuse={() => setOver({ what: "refuse", deliveries: [opened] })}
            onMove={move}
            onClose={() => change({ open: undefined })}
          />
        )}
        {over && (
          <OverBox
            over={over}
            accepting={accept.isPending}
            error={accept.error}
            onAccept={(acceptance) => accept.mutate(acceptance)}
            onRefused={finish}
            onClose={() => setOver(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
