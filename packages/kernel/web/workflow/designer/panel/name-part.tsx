import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { TextField } from "./fields.tsx";

export function NamePart({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  return <TextField label={text("name")} value={read("name")} onCommit={(name) => write({ name })} />;
}
