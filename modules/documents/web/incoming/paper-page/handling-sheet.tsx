import { usePost } from "@tz/kernel/web/access";
import type { SignedOpinions } from "@tz/kernel/web/base";
import { Handwriting } from "@tz/kernel/web/workflow";
import { DateText } from "@tz/ui";
import type { ReactNode } from "react";
import type { IncomingPaper } from "../incoming.ts";
import { useText } from "../text.ts";
import styles from "./handling-sheet.module.css";
import { opinionParts, type opinionsOf } from "./opinions.ts";

interface HandlingSheetProps {
  paper: IncomingPaper;
  parts: ReturnType<typeof opinionsOf>;
  signed: SignedOpinions;
}

/** 收文处理笺 on one sheet of A4: the registration, then the opinions with name and date. Printed only. */
export function HandlingSheet({ paper, parts, signed }: HandlingSheetProps) {
  const text = useText();
  const unit = usePost()?.unitName ?? "";
  return (
    <section className={styles.sheet}>
      <h1>{text("print.sheet", { unit })}</h1>
      <table>
        <colgroup>
          <col className={styles.label} />
          <col />
          <col className={styles.label} />
          <col />
        </colgroup>
        <tbody>
          <Row>
            <Pair label={text("column.sender")}>{paper.senderName}</Pair>
            <Pair label={text("column.number")}>{paper.documentNumber}</Pair>
          </Row>
          <Row>
            <Pair label={text("column.receivedNumber")}>{paper.receivedNumber}</Pair>
            <Pair label={text("column.received")}>
              <DateText value={paper.receivedAt} form="day" />
            </Pair>
          </Row>
          <Row>
            <Pair label={text("column.urgency")}>{text(`urgency.${paper.urgency}`)}</Pair>
            <Pair label={text("column.due")}>
              <DateText value={paper.dueAt} form="day" />
            </Pair>
          </Row>
          <Row>
            <Pair label={text("column.title")} wide>
              {paper.title}
            </Pair>
          </Row>
          {paper.summary && (
            <Row>
              <Pair label={text("register.summary")} wide>
                {paper.summary}
              </Pair>
            </Row>
          )}
          {opinionParts.map((part) => (
            <tr key={part} className={styles.opinions}>
              <th>{text(`opinions.${part}`)}</th>
              <td colSpan={3}>
                {parts
                  .find((one) => one.part === part)
                  ?.opinions.map(({ key, opinion, handwriting, name, at }) => (
                    <div key={key}>
                      <p>{opinion}</p>
                      {handwriting && <Handwriting fileId={handwriting} name={name} />}
                      <p className={styles.signed}>
                        {signed.picture(at, name)} {name}　<DateText value={at} form="day" />
                      </p>
                    </div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>{text("print.registeredBy", { name: paper.registeredBy })}</p>
    </section>
  );
}

const Row = ({ children }: { children: ReactNode }) => <tr>{children}</tr>;

function Pair({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <>
      <th>{label}</th>
      <td colSpan={wide ? 3 : 1}>{children}</td>
    </>
  );
}
