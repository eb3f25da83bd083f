import { useQuery } from "@tanstack/react-query";
import { DateText, ErrorState, FaultNote, Sheet, Skeleton, StatusTag } from "@tz/ui";
import { Button } from "antd";
import type { AuditCheck, AuditFault } from "../../../../contract/audit/index.ts";
import { api, useBilingual, useCommand } from "../../../base/index.ts";
import { send } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";

const key = ["auditCheck"];
/** How often the page asks while a check runs, in milliseconds. */
const PAUSE = 2000;

/** What the newest check of the whole trail found; asks for another. */
export function TrailCheck() {
  const text = useText();
  const check = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<AuditCheck>("/api/audit/check", {}, signal),
    refetchInterval: ({ state }) => state.data?.running && PAUSE,
  });
  const ask = useCommand(send, { changes: [key] });
  if (check.isPending) return <Skeleton lines={3} />;
  if (check.isError) return <ErrorState error={check.error} onRetry={() => void check.refetch()} />;
  const { newest, running } = check.data;
  return (
    <Sheet title={text("check.title")}>
      <div className={styles.stack}>
        {newest ? <Outcome newest={newest} /> : <p>{text("check.never")}</p>}
        {newest && newest.faults > 0 && <Faults of={newest} />}
        <div className={styles.buttons}>
          <Button
            loading={running || ask.isPending}
            onClick={() => ask.mutate({ method: "post", path: "/api/audit/check" })}
          >
            {text(running ? "check.running" : "check.now")}
          </Button>
        </div>
        <FaultNote error={ask.error} />
        <p className={styles.hint}>{text("check.nightly")}</p>
      </div>
    </Sheet>
  );
}

type Newest = NonNullable<AuditCheck["newest"]>;

function Outcome({ newest: { at, rows, seals, faults } }: { newest: Newest }) {
  const text = useText();
  return (
    <p role="status">
      <StatusTag tone={faults === 0 ? "good" : "bad"}>{text(faults === 0 ? "check.whole" : "check.broken")}</StatusTag>{" "}
      <DateText value={at} form="minute" /> {text("check.counts", { rows, seals })}
    </p>
  );
}

/** The faults by name, and what is to be done now. */
function Faults({ of: { faults, named } }: { of: Newest }) {
  const text = useText();
  return (
    <>
      <p>{text("check.remedy", { faults })}</p>
      <ol className={styles.stack} aria-label={text("check.faults")}>
        {named.map((fault) => (
          <li key={`${fault.kind} ${fault.position} ${fault.auditId} ${fault.what.en}`}>
            <FaultLine fault={fault} />
          </li>
        ))}
      </ol>
      {faults > named.length && <p className={styles.hint}>{text("check.more", { named: named.length })}</p>}
    </>
  );
}

function FaultLine({ fault: { kind, position, auditId, at, what } }: { fault: AuditFault }) {
  const text = useText();
  const say = useBilingual();
  return (
    <>
      <StatusTag tone="bad">{text(`fault.${kind}`)}</StatusTag> {say(what)}
      <div className={styles.hint}>
        {position !== null && `${text("audit.position")} ${position} · `}
        <DateText value={at} form="minute" />
        {auditId && <code className={styles.pre}> · {auditId}</code>}
      </div>
    </>
  );
}
