import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useBilingual, useKeyset } from "@tz/kernel/web/base";
import { DateText, ErrorState, Facts, Skeleton, writeSize } from "@tz/ui";
import { Button } from "antd";
import { useMemo } from "react";
import type { CatalogueRow, TransferView } from "../../contract/index.ts";
import { catalogueColumns } from "../catalogue/columns.tsx";
import { BatchPage } from "../components/batch-page.tsx";
import { StepButtons } from "../components/step-buttons.tsx";
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
    <BatchPage
      title={transfer.title}
      back="/archives/transfers"
      state={{ tone: transferTones[transfer.state], words: text(`transfer.${transfer.state}`) }}
      actions={<TransferActions transfer={transfer} />}
      facts={{ title: text("transfer.deed"), shown: <Deed transfer={transfer} /> }}
      items={{
        title: text("transfer.list"),
        label: text("transfer.list"),
        list,
        columns,
        rowKey: ({ id }) => id,
        href: ({ id }) => `/archives/${id}`,
      }}
    />
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

const steps = ["send", "receive", "return", "drop"] as const;

function TransferActions({ transfer }: { transfer: TransferView }) {
  const text = useText();
  const navigate = useNavigate();
  const { id, version, items, house, unit, may } = transfer;
  const path = `/api/archives/transfers/${id}`;
  return (
    <>
      <StepButtons
        steps={steps.filter((step) => may.includes(step))}
        path={path}
        version={version}
        verb={(step) => text(`transferAct.${step}`)}
        sentence={(step) => text(`transferSentence.${step}`, { items, house: house.name, unit: unit.name })}
        look={(step) => ({ type: step === "send" || step === "receive" ? "primary" : "default" })}
        final="drop"
        explained="return"
        onDone={(step) => {
          if (step === "drop") void navigate({ to: "/archives/transfers" });
        }}
      />
      {may.includes("package") && (
        <Button href={`${path}/package`} download>
          {text("transfer.package")}
        </Button>
      )}
    </>
  );
}
