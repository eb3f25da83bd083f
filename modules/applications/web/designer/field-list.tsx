import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from "@ant-design/icons";
import { EmptyState } from "@tz/ui";
import { Button } from "antd";
import { type KeyboardEvent, useState } from "react";
import { type Field, fieldKinds } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./designer.module.css";
import type { Design } from "./use-design.ts";

/** The fields in their order: added by a press, moved by dragging, by buttons or with Alt and the arrow keys. */
export function FieldList({ design }: { design: Design }) {
  const text = useText();
  const [dragged, setDragged] = useState<number>();
  const { fields } = design.form;
  return (
    <>
      <div className={styles.palette} role="toolbar" aria-label={text("design.add")}>
        {fieldKinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => design.add(kind, text(`kind.${kind}`))}>
            {text(`kind.${kind}`)}
          </Button>
        ))}
      </div>
      {fields.length === 0 && <EmptyState title={text("design.noFields")} hint={text("design.noFieldsHint")} />}
      <ol className={styles.fields}>
        {fields.map((field, at) => (
          <li
            key={field.name}
            draggable
            data-selected={at === design.selected}
            data-dragged={at === dragged}
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => event.preventDefault()}
            onDragEnd={() => setDragged(undefined)}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) design.move(dragged, at);
            }}
          >
            <FieldRow field={field} at={at} design={design} />
          </li>
        ))}
      </ol>
    </>
  );
}

function FieldRow({ field, at, design }: { field: Field; at: number; design: Design }) {
  const text = useText();
  const byKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    design.move(at, at + (event.key === "ArrowUp" ? -1 : 1));
  };
  const last = design.form.fields.length - 1;
  return (
    <>
      <HolderOutlined className={styles.handle ?? ""} aria-hidden />
      <button
        type="button"
        className={styles.name}
        aria-pressed={at === design.selected}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => design.select(at)}
        onKeyDown={byKey}
      >
        <strong data-required={field.required}>{field.title}</strong>
        <small>
          {text(`kind.${field.kind}`)}
          {field.when !== null && `，${text("design.conditional")}`}
        </small>
      </button>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={at === 0}
        aria-label={text("design.up", { title: field.title })}
        onClick={() => design.move(at, at - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={at === last}
        aria-label={text("design.down", { title: field.title })}
        onClick={() => design.move(at, at + 1)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text("design.remove", { title: field.title })}
        onClick={() => design.remove(at)}
      />
    </>
  );
}
