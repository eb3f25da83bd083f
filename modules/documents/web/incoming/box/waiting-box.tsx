import { useQuery } from "@tanstack/react-query";
import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, FaultNote, FilterBar, type FilterField, KeysetList, useShortcut } from "@tz/ui";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import styles from "../incoming.module.css";
import { deliveriesKey, waitingCopyQuery } from "../incoming.ts";
import { urgencies } from "../register/register-filters.ts";
import { useText } from "../text.ts";
import { boxColumns } from "./box-columns.tsx";
import { ChosenBar } from "./chosen-bar.tsx";
import { focusedRow } from "./focused-row.ts";
import { useAccept } from "./use-accept.ts";

const RefuseDrawer = lazy(() => import("./refuse-drawer.tsx"));
const DeliveryDrawer = lazy(() => import("./delivery-drawer.tsx"));
const AtOnceDrawer = lazy(() => import("./at-once-drawer.tsx"));

const names = ["text", "urgency", "open"];
const nothing: ReadonlySet<string> = new Set();

/** What lies over the box: copies to be refused, or to be accepted and registered together. */
type Over = { what: "refuse" | "atOnce"; deliveries: readonly DeliveryView[] };

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
  const isListed = list.rows.some(({ id }) => id === open);
  const { data: alone } = useQuery({
    ...waitingCopyQuery(open ?? ""),
    enabled: open !== undefined && list.status === "ready" && !isListed,
  });
  const columns = useMemo(() => boxColumns(text), [text]);
  const fields = useMemo(
    (): FilterField[] => [
      { kind: "text", key: "text", label: text("filter.words"), placeholder: text("filter.wordsHint") },
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
  const at = list.rows.findIndex(({ id }) => id === open);
  const opened = list.rows[at] ?? (alone && alone.id === open ? alone : undefined);
  const next = list.rows[at + 1];
  const goOn = () => change({ open: opened && (next ?? list.rows[at - 1])?.id });
  const accept = useAccept(() => {
    setChosen(nothing);
    setOver(undefined);
    goOn();
  });
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
            place={at < 0 ? undefined : { at: at + 1, of: list.rows.length }}
            next={next}
            registers={registers}
            accepting={accept.isPending}
            covered={over !== undefined}
            error={over ? undefined : accept.error}
            onAccept={(acceptance) => accept.mutate(acceptance)}
            onRefuse={() => setOver({ what: "refuse", deliveries: [opened] })}
            onMove={(step) => {
              const to = list.rows[at + step];
              if (to) change({ open: to.id });
              else if (step === 1 && list.hasMore) list.loadMore();
            }}
            onClose={() => change({ open: undefined })}
          />
        )}
        {over?.what === "refuse" && (
          <RefuseDrawer
            deliveries={over.deliveries}
            onClose={() => setOver(undefined)}
            onRefused={() => {
              setOver(undefined);
              setChosen(nothing);
              goOn();
            }}
          />
        )}
        {over?.what === "atOnce" && (
          <AtOnceDrawer
            deliveries={over.deliveries}
            pending={accept.isPending}
            error={accept.error}
            onAccept={(acceptance) => accept.mutate(acceptance)}
            onClose={() => setOver(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
