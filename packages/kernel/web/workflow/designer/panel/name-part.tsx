import type { DrawnElement } from "../canvas/element.ts";
import { useText } from "../text.ts";
import { useProperties } from "./drawing.tsx";
import { TextField } from "./fields.tsx";

const canBeEnglish = ({ type }: DrawnElement) =>
  /(Task|Event|Gateway|Activity|SubProcess|Transaction|SequenceFlow)$/.test(type);

/** What an element is called, in both languages. */
export function NamePart({ element }: { element: DrawnElement }) {
  const text = useText();
  const { read, write } = useProperties(element);
  return (
    <>
      <TextField label={text("name")} value={read("name")} onCommit={(name) => write({ name })} />
      {canBeEnglish(element) && (
        <TextField
          label={text("nameEn")}
          hint={text("nameEnHint")}
          value={read("tz:nameEn")}
          onCommit={(nameEn) => write({ "tz:nameEn": nameEn })}
        />
      )}
    </>
  );
}
