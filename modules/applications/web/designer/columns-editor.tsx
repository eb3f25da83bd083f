import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Collapse, Dropdown } from "antd";
import { Column, columnKinds, type FieldOf, isMadeFrom, limits, nameFor } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { CellProperties } from "./cell-properties.tsx";
import styles from "./designer.module.css";
import { CheckProperty, NumberProperty, TextProperty } from "./properties.tsx";
import { moved } from "./use-design.ts";

interface ColumnsEditorProps {
  field: FieldOf<"table">;
  /** What formulas of its columns may use besides the columns before them. */
  names: readonly string[];
  /** Columns that applications may bear already, each behind the name of its table. */
  published: ReadonlySet<string>;
  onChange: (patch: Partial<FieldOf<"table">>) => void;
}

/** The columns of a table: added, moved, removed, each with what is said of it. */
export function ColumnsEditor({ field, names, published, onChange }: ColumnsEditorProps) {
  const text = useText();
  const { columns, most } = field;
  const set = (at: number, patch: object) =>
    onChange({ columns: columns.map((one, index) => (index === at ? ({ ...one, ...patch } as Column) : one)) });
  const add = (kind: Column["kind"]) => {
    const title = text(`kind.${kind}`);
    const name = nameFor(title, new Set(columns.map((column) => column.name)));
    const more = kind === "choice" ? { options: ["选项一", "选项二"] } : {};
    onChange({ columns: [...columns, Column.parse({ kind, name, title, ...more })] });
  };
  return (
    <>
      <NumberProperty
        label={text("property.mostRows")}
        least={1}
        most={limits.rows}
        value={most}
        onChange={(rows) => onChange({ most: rows ?? 20 })}
      />
      <Collapse
        accordion
        size="small"
        items={columns.map((column, at) => ({
          key: String(at),
          label: `${column.title}（${text(`kind.${column.kind}`)}）`,
          children: (
            <>
              <span className={styles.tools}>
                <Button
                  size="small"
                  icon={<ArrowUpOutlined />}
                  disabled={at === 0}
                  aria-label={text("design.up", { title: column.title })}
                  onClick={() => onChange({ columns: moved(columns, at, at - 1) })}
                />
                <Button
                  size="small"
                  icon={<ArrowDownOutlined />}
                  disabled={at === columns.length - 1}
                  aria-label={text("design.down", { title: column.title })}
                  onClick={() => onChange({ columns: moved(columns, at, at + 1) })}
                />
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  disabled={columns.length === 1}
                  aria-label={text("design.remove", { title: column.title })}
                  onClick={() => onChange({ columns: columns.filter((_, index) => index !== at) })}
                />
              </span>
              <ColumnWords
                column={column}
                at={at}
                columns={columns}
                isPublished={published.has(`${field.name}.${column.name}`)}
                set={(patch) => set(at, patch)}
              />
              <CellProperties
                cell={column}
                names={[...names, ...columns.slice(0, at).map(({ name }) => name)]}
                set={(patch) => set(at, patch)}
              />
            </>
          ),
        }))}
      />
      <Dropdown
        menu={{
          items: columnKinds.map((kind) => ({ key: kind, label: text(`kind.${kind}`) })),
          onClick: ({ key }) => add(key as Column["kind"]),
        }}
        disabled={columns.length >= limits.columns}
      >
        <Button className={styles.addColumn ?? ""}>{text("design.addColumn")}</Button>
      </Dropdown>
    </>
  );
}

interface ColumnWordsProps {
  column: Column;
  at: number;
  columns: readonly Column[];
  isPublished: boolean;
  set: (patch: object) => void;
}

function ColumnWords({ column, at, columns, isPublished, set }: ColumnWordsProps) {
  const text = useText();
  const taken = new Set(columns.filter((_, index) => index !== at).map(({ name }) => name));
  const rename = (title: string) => {
    const follows = !isPublished && isMadeFrom(column.title, column.name);
    set({ title, ...(follows && { name: nameFor(title, taken) }) });
  };
  return (
    <>
      <TextProperty label={text("property.title")} most={50} value={column.title} onChange={rename} />
      <TextProperty label={text("property.name")} most={40} value={column.name} onChange={(name) => set({ name })} />
      <CheckProperty
        label={text("property.required")}
        value={column.required}
        onChange={(required) => set({ required })}
      />
    </>
  );
}
