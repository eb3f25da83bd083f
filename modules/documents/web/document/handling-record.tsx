import { useQuery } from "@tanstack/react-query";
import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { type SignedOpinions, useBilingual, useSignedOpinions } from "@tz/kernel/web/base";
import { Handwriting, historyQuery } from "@tz/kernel/web/workflow";
import { DateText } from "@tz/ui";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { createPortal } from "react-dom";
import { type DocumentView, documentTypeEntries, namesOf } from "../../contract/index.ts";
import { documentCase } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./handling-record.module.css";
import { recordParts } from "./record-parts.ts";

interface HandlingRecordProps {
  document: DocumentView;
  /** Printed, or given up. */
  onDone: () => void;
}

/** 发文处理单: the elements of a document and what everybody wrote on its way. Printed once it is there; not on the screen. */
export default function HandlingRecord({ document, onDone }: HandlingRecordProps) {
  const text = useText();
  const bilingual = useBilingual();
  const history = useQuery(historyQuery({ type: documentCase, id: document.id }));
  const done = useEffectEvent(onDone);
  const signed = useSignedOpinions({ type: documentCase, id: document.id });
  const isThere = !history.isPending && !signed.isPending;
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isThere) return;
    const pictures = [...(sheet.current?.querySelectorAll("img") ?? [])];
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      window.print();
      done();
    });
  }, [isThere]);
  const { content, unit, department, drafter, documentNumber, copies } = document;
  return createPortal(
    <section ref={sheet} className={styles.record}>
      <h1>{text("record.title", { unit: unit.name })}</h1>
      <table>
        <tbody>
          <tr>
            <Pair label={text("field.documentNumber")}>{documentNumber}</Pair>
            <Pair label={text("field.documentType")}>{bilingual(documentTypeEntries[content.documentType])}</Pair>
          </tr>
          <tr>
            <Pair label={text("field.urgency")}>{text(`urgency.${content.urgency}`)}</Pair>
            <Pair label={text("element.secrecy")}>{text(`secrecy.${content.secrecy}`)}</Pair>
          </tr>
          <tr>
            <Pair label={text("field.drafter")}>{[department?.name, drafter?.name].filter(Boolean).join(" ")}</Pair>
            <Pair label={text("record.copies")}>{copies}</Pair>
          </tr>
          <Line label={text("element.title")}>{content.title}</Line>
          <Line label={text("element.recipients")}>{namesOf(content.recipients)}</Line>
          <Line label={text("element.copyRecipients")}>{namesOf(content.copyRecipients)}</Line>
          <Line label={text("element.attachments")}>
            {content.attachments.map(({ name }) => name).join(text("comma"))}
          </Line>
          {recordParts(history.data?.lines ?? []).map(({ state, lines }) => (
            <Line key={state} label={text(`step.${state}`)}>
              {lines.map((line) => (
                <Done key={line.seq} line={line} signed={signed} />
              ))}
            </Line>
          ))}
        </tbody>
      </table>
    </section>,
    window.document.body,
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <th>{label}</th>
      <td>{children}</td>
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tr>
      <th>{label}</th>
      <td colSpan={3}>{children}</td>
    </tr>
  );
}

/** What one person did at a step: the outcome and the opinion, what they wrote by hand, then name and date as offices sign. */
function Done({ line, signed }: { line: HistoryLine; signed: SignedOpinions }) {
  const { operation, outcomeName, opinion, handwriting, person, onBehalfOf, at } = line;
  const text = useText();
  const bilingual = useBilingual();
  const did = operation === "sendBack" ? text("record.sentBack") : outcomeName ? bilingual(outcomeName) : "";
  const words = [did, opinion].filter(Boolean).join(text("record.colon"));
  return (
    <>
      {words && <p>{words}</p>}
      {handwriting && <Handwriting fileId={handwriting} name={person?.name ?? ""} />}
      <p className={styles.signed}>
        {signed.picture(at, person?.name)}
        {person?.name}
        {onBehalfOf && text("record.onBehalf", { name: onBehalfOf.name })}　<DateText value={at} form="day" />
      </p>
    </>
  );
}
