import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Page, PageHeader, Sheet, Skeleton, StatusTag, useLanguage } from "@tz/ui";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { useBilingual } from "../../../base/index.ts";
import styles from "../../shared/shared.module.css";
import { RuleDrawer } from "../components/rule-drawer.tsx";
import { RuleValues } from "../components/rule-values.tsx";
import { VersionsDrawer } from "../components/versions-drawer.tsx";
import { type RuleSet, ruleSetsQuery } from "../queries.ts";
import { fieldsOf, type Schema } from "../schema.ts";
import { useText } from "../text.ts";

/** Time limits and other rules that law or local practice sets: what is in force, changes, versions. */
export default function RulesPage() {
  const text = useText();
  const sets = useQuery(ruleSetsQuery);
  return (
    <Page>
      <PageHeader title={text("rules.title")} facts={text("rules.what")} />
      {sets.isPending && <Skeleton lines={8} />}
      {sets.isError && <ErrorState error={sets.error} onRetry={() => void sets.refetch()} />}
      {sets.data?.length === 0 && <EmptyState title={text("rules.none")} />}
      {sets.data?.map((set) => (
        <RuleSheet key={set.name} set={set} />
      ))}
    </Page>
  );
}

function RuleSheet({ set }: { set: RuleSet }) {
  const text = useText();
  const bilingual = useBilingual();
  const language = useLanguage();
  const [doing, setDoing] = useState<"change" | "versions">();
  const fields = useMemo(
    () => fieldsOf(set.schema as Schema, language === "en" ? "en" : "zh-CN"),
    [set.schema, language],
  );
  const { version } = set.inForce;
  const buttons = (
    <>
      <Button onClick={() => setDoing("versions")}>{text("rules.versions")}</Button>
      <Button onClick={() => setDoing("change")}>{text("rules.change")}</Button>
    </>
  );
  const close = () => setDoing(undefined);
  return (
    <Sheet title={bilingual(set.words)} extra={buttons}>
      <p className={styles.hint}>
        {version === 0 ? text("rules.initial") : text("rules.numbered", { version })}{" "}
        {set.newest > version && <StatusTag tone="warn">{text("rules.waiting", { version: set.newest })}</StatusTag>}
      </p>
      <RuleValues fields={fields} value={set.inForce.value} />
      {doing === "change" && <RuleDrawer set={set} fields={fields} onClose={close} />}
      {doing === "versions" && <VersionsDrawer set={set} fields={fields} onClose={close} />}
    </Sheet>
  );
}
