import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useKeyset } from "@tz/kernel/web/base";
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
} from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import { type AppraisalLine, type AppraisalView, approvalsNeeded } from "../../contract/index.ts";
import { useLineColumns } from "../appraisals/columns.tsx";
import { JudgeDrawer } from "../appraisals/judge-drawer.tsx";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ReasonField } from "../components/fields.tsx";
import { appraisalQuery, archivesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { appraisalTones } from "../tones.ts";

/** One appraisal: judged by the archivist, approved by two others; then 销毁清册. */
export default function AppraisalPage() {
  const { appraisalId } = useParams({ strict: false }) as { appraisalId: string };
  const appraisal = useQuery(appraisalQuery(appraisalId));
  if (appraisal.isPending) return <Skeleton lines={8} />;
  if (appraisal.isError) return <ErrorState error={appraisal.error} onRetry={() => void appraisal.refetch()} />;
  return <Appraisal appraisal={appraisal.data} />;
}

const nothing: ReadonlySet<string> = new Set();

function Appraisal({ appraisal }: { appraisal: AppraisalView }) {
  const text = useText();
  const [chosen, setChosen] = useState(nothing);
  const [judging, setJudging] = useState(false);
  const judges = appraisal.may.includes("judge");
  const list = useKeyset<AppraisalLine>({
    key: [...archivesKey, "appraisal-items", appraisal.id],
    path: `/api/archives/appraisals/${appraisal.id}/items`,
    query: { limit: 200 },
  });
  const columns = useLineColumns();
  return (
    <Page>
      <PageHeader
        title={appraisal.title}
        back="/archives/appraisals"
        facts={<StatusTag tone={appraisalTones[appraisal.state]}>{text(`appraisal.${appraisal.state}`)}</StatusTag>}
        actions={
          <>
            {judges && (
              <Button type="primary" disabled={chosen.size === 0} onClick={() => setJudging(true)}>
                {text("judge.verb", { count: chosen.size })}
              </Button>
            )}
            <AppraisalActions appraisal={appraisal} />
            <Button onClick={() => window.print()}>{text("appraisal.print")}</Button>
          </>
        }
      />
      <Sheet title={text("appraisal.how")}>
        <AppraisalFacts appraisal={appraisal} />
      </Sheet>
      <Sheet title={text(appraisal.state === "done" ? "appraisal.destroyed" : "appraisal.list")} padding="flush">
        <KeysetList
          label={text("appraisal.list")}
          list={list}
          columns={columns}
          rowKey={({ itemId }) => itemId}
          href={({ itemId }) => `/archives/${itemId}`}
          selection={judges ? { keys: chosen, onChange: setChosen } : undefined}
          empty={<EmptyState title={text("filter.none")} />}
        />
      </Sheet>
      {judging && (
        <JudgeDrawer
          appraisal={appraisal}
          itemIds={[...chosen]}
          onClose={() => {
            setJudging(false);
            setChosen(nothing);
          }}
        />
      )}
    </Page>
  );
}

function AppraisalFacts({ appraisal }: { appraisal: AppraisalView }) {
  const text = useText();
  const approvals = appraisal.approvals.map(({ name, at }) => (
    <div key={name}>
      {name} <DateText value={at} form="minute" />
    </div>
  ));
  return (
    <Facts
      facts={[
        { label: text("appraisal.madeBy"), value: appraisal.madeBy },
        { label: text("box.items"), value: appraisal.items },
        { label: text("appraisal.toDestroy"), value: appraisal.toDestroy },
        { label: text("appraisal.approvals", { needed: approvalsNeeded }), value: approvals.length > 0 && approvals },
        {
          label: text("appraisal.doneAt"),
          value: appraisal.doneAt && <DateText value={appraisal.doneAt} form="minute" />,
        },
        { label: text("transfer.reason"), value: appraisal.reason, wide: true },
      ].filter(({ value }) => value !== false)}
    />
  );
}

const steps = ["ask", "approve", "refuse"] as const;
type Step = (typeof steps)[number];

function AppraisalActions({ appraisal }: { appraisal: AppraisalView }) {
  const text = useText();
  const [step, setStep] = useState<Step>();
  return (
    <>
      {steps
        .filter((one) => appraisal.may.includes(one))
        .map((one) => (
          <Button key={one} danger={one === "approve"} onClick={() => setStep(one)}>
            {text(`appraisalAct.${one}`)}
          </Button>
        ))}
      {step && (
        <ActDrawer
          title={text(`appraisalAct.${step}`)}
          path={`/api/archives/appraisals/${appraisal.id}/${step}`}
          body={{ version: appraisal.version }}
          sentence={() => text(`appraisalSentence.${step}`, { count: appraisal.toDestroy })}
          confirm={text(`appraisalAct.${step}`)}
          danger={step === "approve"}
          onClose={() => setStep(undefined)}
        >
          {step === "refuse" && <ReasonField label={text("transfer.reason")} most={500} />}
        </ActDrawer>
      )}
    </>
  );
}
