import { useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { DateText, ErrorState, Facts, Skeleton, StatusTag } from "@tz/ui";
import type { OwnStamp } from "../../contract/index.ts";
import { sealTones } from "../components/seal-columns.tsx";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { SignatureForm } from "./signature-form.tsx";

/** 本人电子签名: the signature that one's opinions bear, or the wish for one. */
export default function SignaturePart() {
  const text = useText();
  const own = useQuery({
    queryKey: [...sealsKey, "stamp"],
    queryFn: ({ signal }) => api.get<OwnStamp>("/api/seals/stamp", {}, signal),
  });
  if (own.isPending) return <Skeleton kind="text" lines={3} />;
  if (own.isError) return <ErrorState error={own.error} onRetry={() => void own.refetch()} />;
  const { stamp } = own.data;
  if (!stamp) return <SignatureForm />;
  return (
    <div className={styles.gap}>
      <img className={styles.stamp} src={`/api/seals/${stamp.id}/picture`} alt={text("signature.picture")} />
      <Facts
        facts={[
          {
            label: text("own.state"),
            value: <StatusTag tone={sealTones[stamp.state]}>{text(`seal.${stamp.state}`)}</StatusTag>,
          },
          { label: text("own.validUntil"), value: stamp.validUntil && <DateText value={stamp.validUntil} /> },
        ]}
      />
      <p>{text(stamp.state === "requested" ? "signature.waiting" : "signature.use")}</p>
    </div>
  );
}
