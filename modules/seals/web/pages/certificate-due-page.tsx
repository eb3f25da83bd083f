import { useQuery } from "@tanstack/react-query";
import { meQuery, useSignOut, Welcome } from "@tz/kernel/web/access";
import { ErrorState, Skeleton, useDocumentTitle } from "@tz/ui";
import { Button } from "antd";
import styles from "../seals.module.css";
import CertificatesPart from "../settings/certificates-part.tsx";
import { useText } from "../text.ts";

/** For those who must sign in by certificate and came by password: they may get one, and nothing else. */
export default function CertificateDuePage() {
  const text = useText();
  const me = useQuery(meQuery);
  const signOut = useSignOut();
  useDocumentTitle(text("due.title"));
  return (
    <Welcome title={text("due.title")} lead={text("due.lead")} wide>
      <div className={styles.gap}>
        {me.isPending && <Skeleton kind="text" lines={4} />}
        {me.isError && <ErrorState error={me.error} onRetry={() => void me.refetch()} />}
        {me.data && <CertificatesPart />}
        <Button type="primary" block loading={signOut.isPending} onClick={signOut.ask}>
          {text("due.signOut")}
        </Button>
        {signOut.question}
      </div>
    </Welcome>
  );
}
