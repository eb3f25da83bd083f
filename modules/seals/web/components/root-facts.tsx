import { DateText, Facts } from "@tz/ui";
import type { AuthorityView } from "../../contract/index.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

/** What is known of a root, and what stands below it. */
export function RootFacts({ root }: { root: AuthorityView }) {
  const text = useText();
  const { unitSeals, stamps, signInCertificates } = root;
  return (
    <Facts
      facts={[
        { label: text("authority.foundName"), value: root.name },
        { label: text("authority.state"), value: text(`authority.${stateOf(root)}`) },
        {
          label: text("authority.algorithm"),
          value: root.algorithm === "sm2" ? "SM2 / SM3" : "ECDSA P-256 / SHA-256",
        },
        { label: text("own.validUntil"), value: <DateText value={root.notAfter} /> },
        {
          label: text("drop.since"),
          value: root.compromisedSince && <DateText value={root.compromisedSince} form="minute" />,
        },
        { label: text("authority.count"), value: root.certificates },
        { label: text("authority.revoked"), value: root.revoked },
        {
          label: text("authority.below"),
          value: text("authority.belowFacts", { unitSeals, stamps, signInCertificates }),
          wide: true,
        },
        {
          label: text("authority.fingerprint"),
          value: <span className={styles.mono}>{root.fingerprint}</span>,
          wide: true,
        },
      ]}
    />
  );
}

const stateOf = ({ droppedAt, retiredAt }: AuthorityView) =>
  droppedAt ? "dropped" : retiredAt === null ? "inUse" : "retired";
