import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, FaultNote, FilterBar, type FilterField, KeysetList, useShortcut } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import styles from "../incoming.module.css";
import { deliveriesKey } from "../incoming.ts";
import { urgencies } from "../register/register-filters.ts";
import { useText } from "../text.ts";
import { boxColumns } from "./box-columns.tsx";
import { focusedRow } from "./focused-row.ts";
import { useAccept } from "./use-accept.ts";

const RefuseDrawer = lazy(() => import("./refuse-drawer.tsx"));
const DeliveryDrawer = lazy(() => import("./delivery-drawer.tsx"));
const RegisterDrawer = lazy(() => import("../register/register-drawer.tsx"));

const names = ["text", "urgency", "open"];
const nothing: ReadonlySet<string> = new Set();
const most = 200; // as the server allows in one acceptance

/** 待签收: everything that was sent to the unit and waits; accepted one by one or many at once, by mouse or by keys. */
export function WaitingBox() {
  const text = useText();
  const [{ open, ...filters }, change] = useAddressFilters(names);
  const [chosen, setChosen] = useState(nothing);
  const [refusing, setRefusing] = useState<readonly DeliveryView[]>();
  const [registering, setRegistering] = useState<readonly string[]>();
  const box = useRef<HTMLDivElement>(null);
  const list = useKeyset<DeliveryView>({
    key: [...deliveriesKey, "waiting"],
    path: "/api/deliveries",
    query: { box: "waiting", ...filters, limit: 50 },
  });
  const accept = useAccept(({ items }) => {
    setChosen(nothing);
    change({ open: undefined });
    setRegistering(items.map(({ incomingId }) => incomingId));
  });
  const columns = useMemo(() => boxColumns(text), [text]);
  const fields = useMemo(
    (): FilterField[] => [
      { kind: "text", key: "text", label: text("column.title"), placeholder: text("filter.titleHint") },
      {
        kind: "choice",
        key: "urgency",
        label: text("column.urgency"),
        options: urgencies.map((value) => ({ value, label: text(`urgency.${value}`) })),
      },
    ],
    [text],
  );
  const chosenRows = list.rows.filter(({ id }) => chosen.has(id));
  const opened = list.rows.find(({ id }) => id === open);
  useShortcut("s", text("accept.key"), () => {
    const focused = focusedRow(box.current, list.rows);
    const rows = chosenRows.length > 0 ? chosenRows : focused ? [focused] : [];
    if (rows.length > 0 && !accept.isPending) accept.mutate(rows.map(({ id }) => id));
  });
  return (
    <>
      <div className={styles.filters}>
        <FilterBar fields={fields} values={filters} onChange={change} />
      </div>
      {chosenRows.length > 0 && (
        <div className={styles.bar} role="status">
          <span>{text("box.chosen", { count: chosenRows.length })}</span>
          <Button
            type="primary"
            loading={accept.isPending}
            disabled={chosenRows.length > most}
            onClick={() => accept.mutate(chosenRows.map(({ id }) => id))}
          >
            {text("accept.many", { count: chosenRows.length })}
          </Button>
          <Button onClick={() => setRefusing(chosenRows)}>{text("refuse.verb")}</Button>
          <Button type="link" onClick={() => setChosen(nothing)}>
            {text("box.clear")}
          </Button>
        </div>
      )}
      {accept.error && !opened ? (
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
              title={text(filters.text || filters.urgency ? "filter.none" : "box.empty")}
              hint={text(filters.text || filters.urgency ? "filter.noneHint" : "box.emptyHint")}
            />
          }
        />
      </div>
      <Suspense>
        {opened && (
          <DeliveryDrawer
            delivery={opened}
            accepting={accept.isPending}
            covered={refusing !== undefined}
            error={accept.error}
            onAccept={() => accept.mutate([opened.id])}
            onRefuse={() => setRefusing([opened])}
            onMove={(step) => {
              const next = list.rows[list.rows.indexOf(opened) + step];
              if (next) change({ open: next.id });
            }}
            onClose={() => change({ open: undefined })}
          />
        )}
        {refusing && (
          <RefuseDrawer
            deliveries={refusing}
            onClose={() => setRefusing(undefined)}
            onDone={() => {
              setRefusing(undefined);
              setChosen(nothing);
              change({ open: undefined });
            }}
          />
        )}
        {registering && <RegisterDrawer incomingIds={registering} onClose={() => setRegistering(undefined)} />}
      </Suspense>
    </>
  );
}
