import { Timeline } from "@tz/ui";
import { Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { EntryView, SeriesView } from "../../../../contract/numbering/index.ts";
import { mayUse, useMe } from "../../../access/index.ts";
import { ActDrawer, EditDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { numberKeys } from "../keys.ts";
import { allotSentence } from "../sentence.ts";
import { useText } from "../text.ts";
import { AllotDrawer } from "./allot-drawer.tsx";
import { Fate } from "./ledger-columns.tsx";

interface EntryDrawerProps {
  series: SeriesView;
  entry: EntryView;
  onClose: () => void;
}

/** One number: its fate, everything that happened to it, and what may still be done. */
export function EntryDrawer({ series, entry, onClose }: EntryDrawerProps) {
  const text = useText();
  const me = useMe();
  const [doing, setDoing] = useState<"use" | "void" | "refill">();
  const register = series.active && mayUse(me, { permission: "numbering.register" });
  const byModule = entry.subject !== null && entry.subject.id !== null;
  return (
    <Drawer open size={520} title={entry.text} onClose={onClose}>
      <div className={styles.stack}>
        <p>
          <strong>{text(`state.${entry.state}`)}</strong> <Fate entry={entry} text={text} />
        </p>
        <div className={styles.buttons}>
          {register && entry.state === "reserved" && (
            <Button type="primary" onClick={() => setDoing("use")}>
              {text("entry.use")}
            </Button>
          )}
          {register && entry.state === "voided" && (
            <Button onClick={() => setDoing("refill")}>{text("entry.refill")}</Button>
          )}
          {mayUse(me, { permission: "numbering.void" }) && entry.state !== "voided" && !byModule && (
            <Button danger onClick={() => setDoing("void")}>
              {text("entry.void")}
            </Button>
          )}
        </div>
        {byModule && entry.state === "used" && <p className={styles.hint}>{text("entry.byModule")}</p>}
        <Timeline
          label={text("entry.history")}
          entries={entry.history.map((event, at) => ({
            key: String(at),
            at: event.at,
            who: event.personName ?? text("ledger.system"),
            did: text(`act.${event.act}`),
            note: [event.title, event.holderName, event.reason].filter(Boolean).join(text("comma")),
          }))}
        />
      </div>
      {doing === "refill" && <AllotDrawer series={series} refilled={entry} onClose={onClose} />}
      {doing === "use" && <UseDrawer entry={entry} onClose={onClose} />}
      {doing === "void" && (
        <ActDrawer
          act={{
            title: text("entry.void"),
            sentence: text("entry.voidSentence", { number: entry.text }),
            confirm: text("entry.void"),
            danger: true,
            asks: text("entry.voidReason"),
            send: (reason) => ({
              method: "post",
              path: `/api/numbers/${entry.id}/void`,
              body: { reason, version: entry.version },
            }),
          }}
          changes={numberKeys}
          onClose={onClose}
        />
      )}
    </Drawer>
  );
}

function UseDrawer({ entry, onClose }: { entry: EntryView; onClose: () => void }) {
  const text = useText();
  return (
    <EditDrawer<{ title?: string }>
      title={text("entry.use")}
      submit={text("allot.confirm")}
      sentence={({ title }) => allotSentence(text, entry.text, title)}
      sendOf={({ title }) => ({
        method: "post",
        path: `/api/numbers/${entry.id}/use`,
        body: { title, version: entry.version },
      })}
      changes={numberKeys}
      onClose={onClose}
    >
      <Form.Item name="title" label={text("allot.paper")} rules={[{ required: true, message: text("needed") }]}>
        <Input autoFocus maxLength={200} placeholder={text("allot.paperHint")} />
      </Form.Item>
    </EditDrawer>
  );
}
