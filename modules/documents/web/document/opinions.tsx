import type { HistoryLine } from "@tz/kernel/contract/workflow";
import type { SignedOpinions } from "@tz/kernel/web/base";
import { Handwriting } from "@tz/kernel/web/workflow";
import { DateText, StatusTag, type Tone } from "@tz/ui";
import { type CountersignView, type DocumentMaking, formatDocumentDate } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./document.module.css";

const tones: Record<CountersignView["state"], Tone> = { pending: "plain", agreed: "good", disagreed: "bad" };

interface OpinionsProps {
  making: DocumentMaking;
  /** The lines of the history at which somebody wrote by hand. */
  byHand: readonly HistoryLine[];
  signed: SignedOpinions;
}

/** Who signed off and who countersigned, with what they wrote, and what was written by hand. */
export function Opinions({ making: { signOff, countersigns }, byHand, signed }: OpinionsProps) {
  const text = useText();
  return (
    <dl className={styles.opinions}>
      {signOff && (
        <div>
          <dt>
            <StatusTag tone="good">{text("state.signOff")}</StatusTag>
            {signOff.personName} {formatDocumentDate(signOff.signedOn)}
            {signed.mark(signOff.at, signOff.personName)}
          </dt>
          <dd className={styles.signedOff}>
            {signOff.opinion} {signed.picture(signOff.at, signOff.personName)}
          </dd>
        </div>
      )}
      {countersigns.map(({ kind, unitId, departmentId, name, state, opinion, personName, at }) => (
        <div key={`${kind} ${unitId} ${departmentId}`}>
          <dt>
            <StatusTag tone={tones[state]}>{text(`countersign.${state}`)}</StatusTag>
            {name} {kind === "issuer" && text("countersign.issuer")} {personName} <DateText value={at} />
            {signed.mark(at, personName)}
          </dt>
          {opinion && <dd>{opinion}</dd>}
        </div>
      ))}
      {byHand.map(({ seq, step, person, handwriting, at }) => (
        <div key={seq}>
          <dt>
            {step && <StatusTag>{step.name}</StatusTag>}
            {person?.name} <DateText value={at} />
          </dt>
          <dd>{handwriting && <Handwriting fileId={handwriting} name={person?.name ?? ""} />}</dd>
        </div>
      ))}
    </dl>
  );
}
