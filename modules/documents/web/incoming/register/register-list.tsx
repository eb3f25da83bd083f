import { mayUse, useMe } from "@tz/kernel/web/access";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import { EmptyState, FilterBar, KeysetList, SelectionBar, useShortcut } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { IncomingRow } from "../../../contract/index.ts";
import { focusedRow } from "../box/focused-row.ts";
import styles from "../incoming.module.css";
import { incomingKey } from "../incoming.ts";
import { useText } from "../text.ts";
import { registerColumns } from "./register-columns.tsx";
import { registerFields, registerFilterNames } from "./register-filters.ts";

const RegisterDrawer = lazy(() => import("./register-drawer.tsx"));
const nothing: ReadonlySet<string> = new Set();

/** 收文登记簿 with its filters; in the view of what is accepted, papers are chosen and registered. */
export function RegisterList({ view }: { view: "accepted" | "register" }) {
  const text = useText();
  const me = useMe();
  const [filters, change] = useAddressFilters(registerFilterNames);
  const [chosen, setChosen] = useState(nothing);
  const [registering, setRegistering] = useState<readonly string[]>();
  const box = useRef<HTMLDivElement>(null);
  const query = view === "accepted" ? { ...filters, state: "accepted" } : filters;
  const list = useKeyset<IncomingRow>({ key: [...incomingKey, "list"], path: "/api/incoming", query });
  const columns = useMemo(() => registerColumns(text), [text]);
  const fields = useMemo(() => registerFields(text), [text]);
  const filtered = registerFilterNames.some((name) => filters[name]);
  const mayRegister = view === "accepted" && mayUse(me, { permission: "documents.registerIncoming" });
  const chosenIds = list.rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const registerByKey = () => {
    const focused = focusedRow(box.current, list.rows);
    const ids = chosenIds.length > 0 ? chosenIds : focused ? [focused.id] : [];
    if (ids.length > 0) setRegistering(ids);
  };
  return (
    <>
      <div className={styles.filters} data-print="hide">
        <FilterBar fields={view === "accepted" ? fields.slice(0, 1) : fields} values={filters} onChange={change} />
      </div>
      {chosenIds.length > 0 && (
        <SelectionBar words={text("box.chosen", { count: chosenIds.length })}>
          <Button type="primary" onClick={() => setRegistering(chosenIds)}>
            {text("register.many", { count: chosenIds.length })}
          </Button>
          <Button type="link" onClick={() => setChosen(nothing)}>
            {text("box.clear")}
          </Button>
        </SelectionBar>
      )}
      {mayRegister && <RegisterKey onPress={registerByKey} />}
      <div ref={box}>
        <KeysetList
          label={text(view === "accepted" ? "tab.accepted" : "tab.register")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/incoming/${id}`}
          selection={mayRegister ? { keys: chosen, onChange: setChosen } : undefined}
          empty={
            <EmptyState
              title={text(filtered ? "filter.none" : `empty.${view}`)}
              hint={text(filtered ? "filter.noneHint" : `emptyHint.${view}`)}
            />
          }
        />
      </div>
      {registering && (
        <Suspense>
          <RegisterDrawer
            incomingIds={registering}
            onClose={() => {
              setRegistering(undefined);
              setChosen(nothing);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** `s` registers as it accepts in the box before. */
function RegisterKey({ onPress }: { onPress: () => void }) {
  const text = useText();
  useShortcut("s", text("register.key"), onPress);
  return null;
}
