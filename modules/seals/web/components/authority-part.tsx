import { useQuery } from "@tanstack/react-query";
import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, EmptyState, ErrorState, Skeleton, toast } from "@tz/ui";
import { Alert, Form, Input } from "antd";
import { useState } from "react";
import type { RootView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { AskToDrop } from "./ask-to-drop.tsx";
import { RenewRoots } from "./renew-roots.tsx";
import { RootFacts } from "./root-facts.tsx";

/** The roots and their renewal, or the founding of the first. */
export function AuthorityPart() {
  const text = useText();
  const roots = useQuery({
    queryKey: [...sealsKey, "authorities"],
    queryFn: ({ signal }) => api.get<{ items: RootView[] }>("/api/seals/authorities", {}, signal),
  });
  if (roots.isPending) return <Skeleton kind="text" lines={4} />;
  if (roots.isError) return <ErrorState error={roots.error} onRetry={() => void roots.refetch()} />;
  if (roots.data.items.length === 0) return <Founding />;
  const inUse = roots.data.items.find(({ retiredAt }) => retiredAt === null);
  return (
    <div className={styles.gap}>
      {roots.data.items.some(({ mustRenew }) => mustRenew) && (
        <Alert type="warning" showIcon title={text("authority.mustRenew")} />
      )}
      {inUse && <RenewRoots key={inUse.id} authorityId={inUse.id} />}
      {roots.data.items.map((root) => (
        <Root key={root.id} root={root} />
      ))}
    </div>
  );
}

function Root({ root }: { root: RootView }) {
  const text = useText();
  return (
    <section className={styles.root}>
      <RootFacts root={root} />
      <div className={styles.links}>
        {!root.droppedAt && <a href={`/api/pki/${root.id}/certificate`}>{text("authority.download")}</a>}
        <a href={`/api/pki/${root.id}/crl`}>{text("authority.crl")}</a>
        {root.crossCertified && <a href={`/api/pki/${root.id}/cross-certificate`}>{text("authority.cross")}</a>}
      </div>
      {!root.droppedAt && <AskToDrop root={root} />}
    </section>
  );
}

function Founding() {
  const text = useText();
  const [name, setName] = useState("");
  const found = useCommand((body: { name: string }, key) => api.post("/api/seals/authorities", body, key), {
    changes: [sealsKey],
    onDone: () => toast(text("authority.founded")),
  });
  return (
    <div className={styles.gap}>
      <EmptyState title={text("authority.noRoot")} hint={text("authority.noRootHint")} />
      <Form layout="vertical" component="div">
        <Form.Item label={text("authority.foundName")} required>
          <Input
            maxLength={60}
            aria-label={text("authority.foundName")}
            placeholder={text("authority.foundHint")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <ConfirmSentence
          sentence={text("authority.foundSentence")}
          confirm={text("authority.found")}
          disabled={name.trim().length < 4}
          pending={found.isPending}
          error={found.error}
          onConfirm={() => found.mutate({ name })}
        />
      </Form>
    </div>
  );
}
