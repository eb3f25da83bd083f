import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useAnswer } from "../../use-answer.ts";
import type { IncomingPaper } from "../incoming.ts";
import { useText } from "../text.ts";

const RegisterDrawer = lazy(() => import("../register/register-drawer.tsx"));
const CirculateDrawer = lazy(() => import("./circulate-drawer.tsx"));
const CorrectDrawer = lazy(() => import("./correct-drawer.tsx"));
const SendBackDrawer = lazy(() => import("./send-back-drawer.tsx"));

const offered = ["circulate", "correct", "sendBack"] as const;
type Open = "register" | (typeof offered)[number];

/** What the reader may do with the paper besides their task; registering comes first, for nothing else can go on before it. */
export function PaperActions({ paper }: { paper: IncomingPaper }) {
  const text = useText();
  const [open, setOpen] = useState<Open>();
  const answer = useAnswer();
  const { may, documentId } = paper;
  const close = () => setOpen(undefined);
  return (
    <>
      {may.includes("register") && (
        <Button type="primary" onClick={() => setOpen("register")}>
          {text("register.verb")}
        </Button>
      )}
      {may.includes("reply") && (
        <Button loading={answer.isPending} onClick={() => answer.mutate(documentId ?? paper)}>
          {text("action.reply")}
        </Button>
      )}
      {offered
        .filter((name) => may.includes(name))
        .map((name) => (
          <Button key={name} onClick={() => setOpen(name)}>
            {text(`action.${name}`)}
          </Button>
        ))}
      <Button href={`/api/incoming/${paper.id}/sheet`} target="_blank">
        {text("action.print")}
      </Button>
      {documentId && (
        <Button href={`/api/incoming/${paper.id}/pdf`} target="_blank">
          {text("action.printCopy")}
        </Button>
      )}
      {answer.isError && <FaultNote error={answer.error} />}
      <Suspense>
        {open === "register" && <RegisterDrawer incomingIds={[paper.id]} onClose={close} />}
        {open === "circulate" && <CirculateDrawer paper={paper} onClose={close} />}
        {open === "correct" && <CorrectDrawer paper={paper} onClose={close} />}
        {open === "sendBack" && <SendBackDrawer paper={paper} onClose={close} />}
      </Suspense>
    </>
  );
}
