import { useBilingual } from "@tz/kernel/web/base";
import { UrgencyTag } from "@tz/kernel/web/workflow";
import { DateText, StatusTag } from "@tz/ui";
import { type DocumentView, documentTypeEntries } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { stateTones } from "../tones.ts";

/** The small facts beneath a document's title. */
export function DocumentFacts({ document }: { document: DocumentView }) {
  const text = useText();
  const bilingual = useBilingual();
  const { state, content, documentNumber, unit, department, drafter, updatedAt } = document;
  return (
    <>
      <StatusTag tone={stateTones[state]}>{text(`state.${state}`)}</StatusTag>
      <UrgencyTag urgency={content.urgency} />
      {content.secrecy === "internal" && <StatusTag>{text("secrecy.internal")}</StatusTag>}
      <span>{bilingual(documentTypeEntries[content.documentType])}</span>
      {documentNumber && <span>{documentNumber}</span>}
      <span>{[unit.name, department?.name, drafter?.name].filter(Boolean).join(" ")}</span>
      <span>
        {text("field.updatedAt")} <DateText value={updatedAt} />
      </span>
    </>
  );
}
