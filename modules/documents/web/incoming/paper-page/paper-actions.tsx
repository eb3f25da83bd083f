import { FaultNote } from "@tz/ui";
import { Button, Dropdown } from "antd";
import { lazy, Suspense, useState } from "react";
import { useAnswer } from "../../use-answer.ts";
import type { IncomingPaper } from "../incoming.ts";
import { type Key, useText } from "../text.ts";

const RegisterDrawer = lazy(() => import("../register/register-drawer.tsx"));
const CirculateDrawer = lazy(() => import("./circulate-drawer.tsx"));
const CorrectDrawer = lazy(() => import("./correct-drawer.tsx"));
const SendBackDrawer = lazy(() => import("./send-back-drawer.tsx"));

type Open = "register" | "circulate" | "correct" | "sendBack";

/**
 * What the reader may do with the paper besides their task; registering comes first, for nothing else can go on before it. What one does
 * seldom stands in a menu.
 */
export function PaperActions({ paper }: { paper: IncomingPaper }) {
  const text = useText();
  const [open, setOpen] = useState<Open>();
  const answer = useAnswer();
  const { may, documentId } = paper;
  const close = () => setOpen(undefined);
  const toPrint = (name: "sheet" | "pdf", words: Key) => ({
    key: name,
    label: (
      <a href={`/api/incoming/${paper.id}/${name}`} target="_blank" rel="noreferrer">
        {text(words)}
      </a>
    ),
  });
  const seldom = [
    toPrint("sheet", "action.print"),
    ...(documentId ? [toPrint("pdf", "action.printCopy")] : []),
    ...(may.includes("correct")
      ? [{ key: "correct", label: text("action.correct"), onClick: () => setOpen("correct") }]
      : []),
    ...(may.includes("sendBack")
      ? [{ key: "sendBack", danger: true, label: text("action.sendBack"), onClick: () => setOpen("sendBack") }]
      : []),
  ];
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
      {may.includes("circulate") && <Button onClick={() => setOpen("circulate")}>{text("action.circulate")}</Button>}
      <Dropdown trigger={["click"]} menu={{ items: seldom }} placement="bottomRight">
        <Button>{text("action.more")}</Button>
      </Dropdown>
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
