import { DateText, Facts, StatusTag, type Tone, useLanguage, writeMoment } from "@tz/ui";
import { Alert } from "antd";
import type { SignatureReport, VerificationReport } from "../../contract/index.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { pageRanges } from "./page-ranges.ts";
import { isTimeStamp, stateWord } from "./time-stamp.ts";

const alerts: Record<VerificationReport["verdict"], "success" | "warning" | "error" | "info"> = {
  valid: "success",
  intact: "warning",
  partly: "warning",
  changed: "error",
  unsealed: "info",
  unreadable: "error",
};

/** What was found of a file, in plain words. */
export function Report({ report, file }: { report: VerificationReport; file: Pick<File, "name" | "size"> }) {
  const text = useText();
  const { kind, verdict, uncovered, proofs, isExact, signatures } = report;
  const isGood = verdict === "valid" || verdict === "intact";
  const said = isGood && text(isExact ? "verify.exact" : "verify.foreign");
  const notes = [said || (verdict === "unsealed" && text("verify.unsealedNote")), file.name].filter(Boolean);
  return (
    <div className={styles.report} aria-live="polite">
      <Alert
        type={alerts[verdict]}
        showIcon
        title={text(kind === null ? "verify.neither" : `verify.${verdict}`)}
        description={notes.join(" ")}
      />
      {uncovered.length > 0 && (
        <Alert type="warning" title={text("verify.uncovered")} description={<Parts names={uncovered} />} />
      )}
      {proofs.length > 0 && <Alert type="info" title={text("verify.proofs")} description={<Parts names={proofs} />} />}
      {signatures.map((signature) => (
        <Signature key={keyOf(signature)} signature={signature} size={file.size} isAll={verdict === "valid"} />
      ))}
    </div>
  );
}

/** Each later seal covers more. */
const keyOf = ({ name, at, covered }: SignatureReport) => `${name} ${at} ${covered}`;

/** Nothing was changed, but there is something to ask about. */
const doubtful = new Set<SignatureReport["state"]>([
  "issuerUnknown",
  "dateAhead",
  "digestWeak",
  "rootDropped",
  "certificateExpired",
  "makerExpired",
  "sealExpired",
]);

const toneOf = (state: SignatureReport["state"]): Tone =>
  state === "valid" ? "good" : doubtful.has(state) ? "warn" : "bad";

interface SignatureProps {
  signature: SignatureReport;
  size: number;
  /** Whether the seals together cover all of the file. */
  isAll: boolean;
}

function Signature({ signature, size, isAll }: SignatureProps) {
  const text = useText();
  const { state, name, signer, at, stamp, format, algorithm, pages, covered, coveredUntil, changed, picture } =
    signature;
  return (
    <section className={styles.signature}>
      <div>
        <h2>
          {name} <StatusTag tone={toneOf(state)}>{text(`verify.state.${stateWord(signature)}`)}</StatusTag>
        </h2>
        <Sentence signature={signature} isAll={isAll} />
        <Facts
          facts={[
            { label: text(isTimeStamp(signature) ? "verify.stampAuthority" : "verify.signer"), value: signer },
            {
              label: text(isTimeStamp(signature) ? "verify.stampAt" : "verify.at"),
              value: at && <DateText value={at} form="minute" />,
            },
            { label: text("verify.stamp"), value: stamp && <Stamp stamp={stamp} />, wide: true },
            { label: text("verify.format"), value: `${format} ${algorithm}`.trim() },
            {
              label: text("verify.pages"),
              value:
                pages.length > 0
                  ? text("verify.pageNumbers", { pages: pageRanges(pages).join(text("verify.pageJoin")) })
                  : null,
            },
            {
              label: text("verify.coveredLabel"),
              value: covered > 0 ? <Covered count={covered} until={coveredUntil} size={size} /> : null,
              wide: coveredUntil !== null,
            },
            {
              label: text("verify.changedParts"),
              value: changed.length > 0 ? <Parts names={changed} /> : null,
              wide: true,
            },
            { label: text("verify.chain"), value: <Chain signature={signature} />, wide: true },
          ]}
        />
      </div>
      {picture && (
        <img className={styles.stamp} src={`data:image/png;base64,${picture}`} alt={text("verify.picture")} />
      )}
    </section>
  );
}

/** Who sealed, when, and whether all of the file is covered; of a seal that cannot be believed only who it says. */
function Sentence({ signature, isAll }: Pick<SignatureProps, "signature" | "isAll">) {
  const text = useText();
  const language = useLanguage();
  const { state, signer, at } = signature;
  if (!signer || !at) return null;
  const key = isTimeStamp(signature) ? "stamp" : state === "valid" ? (isAll ? "all" : "some") : "claimed";
  const moment = new Date(at);
  return <p>{text(`verify.sentence.${key}`, { signer, at: writeMoment(moment, "minute", language, moment) })}</p>;
}

/** Of an OFD its files are covered, of a PDF its bytes. */
function Covered({ count, until, size }: { count: number; until: number | null; size: number }) {
  const text = useText();
  if (until === null) return text("verify.covered.ofd", { count });
  const more = size - until;
  return text(more > 0 ? "verify.coveredBytesMore" : "verify.coveredBytes", { until, count, more });
}

/** Parts of a file by name; stretches of bytes, which come as `from-end` with the first byte being 0, in words. */
function Parts({ names }: { names: readonly string[] }) {
  const text = useText();
  const words = names.map((name) => {
    const [, from, end] = /^(\d+)-(\d+)$/.exec(name) ?? [];
    if (name === "ZIP") return text("verify.packing");
    if (from && end) return text("verify.bytes", { from: +from + 1, to: +end, count: +end - +from });
    return text(`verify.part.${partOf(name)}`, { name });
  });
  return words.join("；");
}

/** What a file of an OFD is for, as its place mostly tells. */
const places = {
  packing: /^ZIP /,
  entry: /^OFD\.xml$/,
  page: /\/Pages\//i,
  template: /\/(?:Tpls|Temps)\//i,
  annotation: /\/Annots\//i,
  attachment: /\/Attachs\//i,
  version: /\/Versions\//i,
  seal: /\/Signs\//i,
  resource: /\/Res\/|Res\.xml$/i,
  document: /\/Document\.xml$/,
  other: /(?:)/,
} as const;
const kinds = Object.keys(places) as (keyof typeof places)[];
const partOf = (name: string) => kinds.find((kind) => places[kind].test(name)) ?? "other";

function Stamp({ stamp: { at, authority, holds } }: { stamp: NonNullable<SignatureReport["stamp"]> }) {
  const text = useText();
  if (!holds) return text("verify.stampWrong");
  return (
    <>
      <DateText value={at} form="minute" /> {text("verify.stampHolds", { authority })}
    </>
  );
}

function Chain({ signature: { chain, revocationKnown } }: { signature: SignatureReport }) {
  const text = useText();
  if (chain.length === 0) return null;
  return (
    <ul className={styles.chain}>
      {chain.map(({ subject, issuer, notBefore, notAfter, serial }) => (
        <li key={serial}>
          {text("verify.issuedBy", {
            subject,
            issuer,
            from: notBefore.slice(0, 10),
            to: notAfter.slice(0, 10),
            serial,
          })}
        </li>
      ))}
      <li>{text(revocationKnown ? "verify.revocationKnown" : "verify.revocationUnknown")}</li>
    </ul>
  );
}
