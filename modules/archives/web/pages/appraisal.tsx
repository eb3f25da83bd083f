import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useKeyset } from "@tz/kernel/web/base";
import { DateText, ErrorState, Facts, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import { type AppraisalLine, type AppraisalView, approvalsNeeded } from "../../contract/index.ts";
import { useLineColumns } from "../appraisals/columns.tsx";
import { JudgeDrawer } from "../appraisals/judge-drawer.tsx";
import { BatchPage } from "../components/batch-page.tsx";
import { StepButtons } from "../components/step-buttons.tsx";
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
    <BatchPage
      title={appraisal.title}
      back="/archives/appraisals"
      state={{ tone: appraisalTones[appraisal.state], words: text(`appraisal.${appraisal.state}`) }}
      actions={
        <>
          {judges && (
            <Button type="primary" disabled={chosen.size === 0} onClick={() => setJudging(true)}>
              {text("judge.verb", { count: chosen.size })}
            </Button>
          )}
          <AppraisalSteps appraisal={appraisal} />
          <Button onClick={() => window.print()}>{text("appraisal.print")}</Button>
        </>
      }
      facts={{ title: text("appraisal.how"), shown: <AppraisalFacts appraisal={appraisal} /> }}
      items={{
        title: text(appraisal.state === "done" ? "appraisal.destroyed" : "appraisal.list"),
        label: text("appraisal.list"),
        list,
        columns,
        rowKey: ({ itemId }) => itemId,
        href: ({ itemId }) => `/archives/${itemId}`,
        selection: judges ? { keys: chosen, onChange: setChosen } : undefined,
      }}
    >
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
    </BatchPage>
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

function AppraisalSteps({ appraisal }: { appraisal: AppraisalView }) {
  const text = useText();
  return (
    <StepButtons
      steps={steps.filter((step) => appraisal.may.includes(step))}
      path={`/api/archives/appraisals/${appraisal.id}`}
      version={appraisal.version}
      verb={(step) => text(`appraisalAct.${step}`)}
      sentence={(step) => text(`appraisalSentence.${step}`, { count: appraisal.toDestroy })}
      look={(step) => ({ danger: step === "approve" })}
      final="approve"
      explained="refuse"
    />
  );
}
