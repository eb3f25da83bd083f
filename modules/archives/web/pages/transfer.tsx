import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useBilingual, useKeyset } from "@tz/kernel/web/base";
import {
  DateText,
  EmptyState,
  ErrorState,
  Facts,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  Skeleton,
  StatusTag,
  writeSize,
} from "@tz/ui";
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { CatalogueRow, TransferView } from "../../contract/index.ts";
import { catalogueColumns } from "../catalogue/columns.tsx";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ReasonField } from "../components/fields.tsx";
import { archivesKey, transferQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { transferTones } from "../tones.ts";

/** One transfer with its list, for both sides. */
export default function TransferPage() {
  const { transferId } = useParams({ strict: false }) as { transferId: string };
  const transfer = useQuery(transferQuery(transferId));
  if (transfer.isPending) return <Skeleton lines={8} />;
  if (transfer.isError) return <ErrorState error={transfer.error} onRetry={() => void transfer.refetch()} />;
  return <Transfer transfer={transfer.data} />;
}

function Transfer({ transfer }: { transfer: TransferView }) {
  const text = useText();
  const say = useBilingual();
  const columns = useMemo(() => catalogueColumns(text, say), [text, say]);
  const list = useKeyset<CatalogueRow>({
    key: [...archivesKey, "transfer-items", transfer.id],
    path: `/api/archives/transfers/${transfer.id}/items`,
  });
  return (
    <Page>
      <PageHeader
        title={transfer.title}
        back="/archives/transfers"
        facts={<StatusTag tone={transferTones[transfer.state]}>{text(`transfer.${transfer.state}`)}</StatusTag>}
        actions={<TransferActions transfer={transfer} />}
      />
      <Sheet title={text("transfer.deed")}>
        <Deed transfer={transfer} />
      </Sheet>
      <Sheet title={text("transfer.list")} padding="flush">
        <KeysetList
          label={text("transfer.list")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/archives/${id}`}
          empty={<EmptyState title={text("filter.none")} />}
        />
      </Sheet>
    </Page>
  );
}

/** 交接文据: both sides, what was handed over, by whom and when. */
function Deed({ transfer }: { transfer: TransferView }) {
  const text = useText();
  const by = (name: string | null, at: string | null) =>
    name && (
      <>
        {name} <DateText value={at} form="minute" />
      </>
    );
  return (
    <Facts
      facts={[
        { label: text("transfer.unit"), value: transfer.unit.name },
        { label: text("transfer.house"), value: transfer.house.name },
        { label: text("box.items"), value: transfer.items },
        { label: text("column.pages"), value: transfer.pages },
        { label: text("transfer.bytes"), value: writeSize(transfer.bytes) },
        { label: text("transfer.madeBy"), value: by(transfer.madeBy, transfer.madeAt) },
        { label: text("transfer.sentBy"), value: by(transfer.sentBy, transfer.sentAt) },
        { label: text("transfer.decidedBy"), value: by(transfer.decidedBy, transfer.decidedAt) },
        { label: text("transfer.digest"), value: transfer.digest, wide: true },
        { label: text("transfer.reason"), value: transfer.reason, wide: true },
      ]}
    />
  );
}

type Step = "send" | "receive" | "return" | "drop";
const steps = ["send", "receive", "return", "drop"] as const;

function TransferActions({ transfer }: { transfer: TransferView }) {
  const text = useText();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>();
  const allowed = steps.filter((one) => transfer.may.includes(one));
  return (
    <>
      {allowed.map((one) => (
        <Button
          key={one}
          type={one === "send" || one === "receive" ? "primary" : "default"}
          onClick={() => setStep(one)}
        >
          {text(`transferAct.${one}`)}
        </Button>
      ))}
      {transfer.may.includes("package") && (
        <Button href={`/api/archives/transfers/${transfer.id}/package`} download>
          {text("transfer.package")}
        </Button>
      )}
      {step && (
        <ActDrawer
          title={text(`transferAct.${step}`)}
          path={`/api/archives/transfers/${transfer.id}/${step}`}
          body={{ version: transfer.version }}
          sentence={() =>
            text(`transferSentence.${step}`, {
              items: transfer.items,
              house: transfer.house.name,
              unit: transfer.unit.name,
            })
          }
          confirm={text(`transferAct.${step}`)}
          danger={step === "drop"}
          onClose={() => setStep(undefined)}
          {...(step === "drop" && { onDone: () => void navigate({ to: "/archives/transfers" }) })}
        >
          {step === "return" && <ReasonField label={text("transfer.reason")} most={500} />}
        </ActDrawer>
      )}
    </>
  );
}
