import type { SignedOpinions } from "@tz/kernel/web/base";
import { DateText, StatusTag, type Tone } from "@tz/ui";
import { type CountersignView, type DocumentMaking, formatDocumentDate } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./document.module.css";
import pictures from "./handwriting.module.css";

const tones: Record<CountersignView["state"], Tone> = { pending: "plain", agreed: "good", disagreed: "bad" };

interface OpinionsProps {
  making: DocumentMaking;
  signed: SignedOpinions;
}

/** Who signed off and who countersigned, with what they wrote. */
export function Opinions({ making: { signOff, countersigns, handwriting }, signed }: OpinionsProps) {
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
      {handwriting.map(({ id, step, personName, fileId, at }) => (
        <div key={id}>
          <dt>
            <StatusTag>{text(`state.${step}`)}</StatusTag>
            {personName} <DateText value={at} />
          </dt>
          <dd>
            <img
              src={`/api/files/${fileId}`}
              alt={text("handwriting.of", { name: personName })}
              className={pictures.picture}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
