import { UrgencyTag } from "@tz/kernel/web/workflow";
import { DateText, DueText, Facts, Sheet } from "@tz/ui";
import type { IncomingPaper } from "../incoming.ts";
import { useText } from "../text.ts";

/** What the register says of a paper. */
export function RegistrationFacts({ paper }: { paper: IncomingPaper }) {
  const text = useText();
  const { urgency, category, state, dueAt, finishedAt, pages, secrecy, replies } = paper;
  return (
    <Sheet title={text("facts.title")}>
      <Facts
        facts={[
          { label: text("column.receivedNumber"), value: paper.receivedNumber },
          { label: text("column.sender"), value: paper.senderName },
          { label: text("column.number"), value: paper.documentNumber },
          { label: text("column.received"), value: <DateText value={paper.receivedAt} form="minute" /> },
          { label: text("column.category"), value: state !== "accepted" && text(`category.${category}`) },
          {
            label: text("column.urgency"),
            value: urgency === "normal" ? text("urgency.normal") : <UrgencyTag urgency={urgency} />,
          },
          { label: text("paper.secrecy"), value: secrecy === "internal" && text("secrecy.internal") },
          {
            label: text("column.due"),
            value: dueAt && (finishedAt ? <DateText value={dueAt} form="minute" /> : <DueText value={dueAt} />),
          },
          { label: text("paper.pages"), value: pages },
          { label: text("paper.origin"), value: text(`origin.${paper.origin}`) },
          { label: text("facts.registeredBy"), value: paper.registeredBy },
          { label: text("facts.finished"), value: finishedAt && <DateText value={finishedAt} form="minute" /> },
          { label: text("register.summary"), wide: true, value: paper.summary },
          {
            label: text(state === "sentBack" ? "facts.sentBackReason" : "finish.result"),
            wide: true,
            value: paper.result,
          },
          {
            label: text("facts.replies"),
            wide: true,
            value: replies.length > 0 && (
              <ul>
                {replies.map(({ id, title, documentNumber }) => (
                  <li key={id}>
                    <a href={`/documents/${id}`}>{title}</a> {documentNumber}
                  </li>
                ))}
              </ul>
            ),
          },
        ].filter(({ value }) => value !== false)}
      />
    </Sheet>
  );
}
