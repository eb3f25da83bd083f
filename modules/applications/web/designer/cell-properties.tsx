import { useState } from "react";
import type { Column, Field } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { CheckProperty, ExpressionProperty, NumberProperty, TextProperty } from "./properties.tsx";

type Cell = Column | Extract<Field, { kind: Column["kind"] }>;

interface CellPropertiesProps {
  cell: Cell;
  /** What a formula may use. */
  names: readonly string[];
  set: (patch: object) => void;
}

/** What is said of a field that can also be a column of a table. */
export function CellProperties({ cell, names, set }: CellPropertiesProps) {
  const text = useText();
  switch (cell.kind) {
    case "text":
      return (
        <>
          <NumberProperty
            label={text("property.mostCharacters")}
            least={1}
            most={500}
            value={cell.most}
            onChange={(most) => set({ most: most ?? 100 })}
          />
          <TextProperty
            label={text("property.initial")}
            most={cell.most}
            value={cell.initial}
            onChange={(initial) => set({ initial })}
          />
        </>
      );
    case "number":
    case "money":
      return <AmountProperties cell={cell} names={names} set={set} />;
    case "date":
      return (
        <CheckProperty
          label={text("property.today")}
          value={cell.initial === "today"}
          onChange={(today) => set({ initial: today ? "today" : "none" })}
        />
      );
    case "choice":
      return (
        <>
          <OptionsProperty options={cell.options} onChange={(options) => set({ options })} />
          <CheckProperty label={text("property.many")} value={cell.many} onChange={(many) => set({ many })} />
        </>
      );
  }
}

function AmountProperties({
  cell,
  names,
  set,
}: CellPropertiesProps & { cell: Extract<Cell, { kind: "number" | "money" }> }) {
  const text = useText();
  return (
    <>
      {cell.kind === "number" && (
        <>
          <NumberProperty
            label={text("property.decimals")}
            least={0}
            most={6}
            value={cell.decimals}
            onChange={(decimals) => set({ decimals: decimals ?? 0 })}
          />
          <TextProperty label={text("property.unit")} most={10} value={cell.unit} onChange={(unit) => set({ unit })} />
        </>
      )}
      <NumberProperty label={text("property.least")} value={cell.least} onChange={(least) => set({ least })} />
      <NumberProperty label={text("property.most")} value={cell.most} onChange={(most) => set({ most })} />
      <ExpressionProperty
        label={text("property.formula")}
        hint={text("property.formulaHint")}
        value={cell.formula}
        names={names}
        onChange={(formula) => set({ formula })}
      />
      {"sum" in cell && (
        <CheckProperty label={text("property.sum")} value={cell.sum} onChange={(sum) => set({ sum })} />
      )}
    </>
  );
}

/** One option a line; empty lines are none. */
function OptionsProperty({ options, onChange }: { options: readonly string[]; onChange: (options: string[]) => void }) {
  const text = useText();
  const [words, setWords] = useState(options.join("\n"));
  return (
    <TextProperty
      area
      label={text("property.options")}
      hint={text("property.optionsHint")}
      most={6000}
      value={words}
      onChange={(written) => {
        setWords(written);
        onChange(
          written
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
