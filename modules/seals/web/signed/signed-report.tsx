import { useQuery } from "@tanstack/react-query";
import { api, useBilingual } from "@tz/kernel/web/base";
import { DateText, ErrorState, Facts, Skeleton } from "@tz/ui";
import { Alert, Drawer } from "antd";
import type { OpinionReport } from "../../contract/index.ts";
import styles from "./signed.module.css";
import { SignedPicture } from "./signed-mark.tsx";
import { changeWords, signedWords } from "./signed-words.ts";

/** 签名验证: who signed an opinion, when, with which certificate, what is covered, and whether it holds. */
export default function SignedReport({ opinionId, onClose }: { opinionId: string; onClose: () => void }) {
  const text = useBilingual();
  const report = useQuery({
    queryKey: ["seals", "opinion", opinionId],
    queryFn: ({ signal }) => api.get<OpinionReport>(`/api/signed-opinions/${opinionId}`, {}, signal),
    staleTime: 0,
  });
  return (
    <Drawer open onClose={onClose} title={text(signedWords.title)} size={480}>
      {report.isPending && <Skeleton kind="text" lines={5} />}
      {report.isError && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && <Found report={report.data} />}
    </Drawer>
  );
}

function Found({ report }: { report: OpinionReport }) {
  const text = useBilingual();
  const { signer, at, step, opinion, issuer, notBefore, notAfter, serial, covers } = report;
  const certificate = { issuer, serial, from: notBefore.slice(0, 10), to: notAfter.slice(0, 10) };
  return (
    <div className={styles.report} aria-live="polite">
      <Verdict report={report} />
      <SignedPicture opinion={report} />
      <Facts
        facts={[
          { label: text(signedWords.signer), value: signer },
          { label: text(signedWords.at), value: <DateText value={at} form="minute" /> },
          { label: text(signedWords.step), value: step },
          { label: text(signedWords.opinion), value: opinion, wide: true },
          {
            label: text(signedWords.certificate),
            value: text(signedWords.certificateFacts, certificate),
            wide: true,
          },
          { label: text(signedWords.covers), value: <Covers covers={covers} />, wide: true },
        ]}
      />
    </div>
  );
}

function Verdict({ report: { isValid, state, changed } }: { report: OpinionReport }) {
  const text = useBilingual();
  if (isValid) return <Alert type="success" showIcon title={text(signedWords.valid)} />;
  if (changed.length > 0) {
    const parts = changed.map((part) => text(changeWords[part])).join(text({ zh: "、", en: ", " }));
    return <Alert type="error" showIcon title={text(signedWords.changed, { parts })} />;
  }
  if (state === "certificateExpired") return <Alert type="warning" showIcon title={text(signedWords.expired)} />;
  if (state === "certificateRevoked") return <Alert type="warning" showIcon title={text(signedWords.revoked)} />;
  if (state === "rootDropped") return <Alert type="warning" showIcon title={text(signedWords.rootDropped)} />;
  return <Alert type="error" showIcon title={text(signedWords.wrong)} />;
}

function Covers({ covers }: Pick<OpinionReport, "covers">) {
  const text = useBilingual();
  return (
    <ul>
      <li>{text(signedWords.coversOpinion)}</li>
      {covers.map(({ name, isSame }) => (
        <li key={name}>
          {name}
          {!isSame && text(signedWords.notSame)}
        </li>
      ))}
    </ul>
  );
}
