import { Page, PageHeader } from "@tz/ui";
import { useState } from "react";
import { listAddress } from "../incoming.ts";
import { PaperForm } from "../register/paper-form.tsx";
import { useText } from "../text.ts";

/** 登记纸质来文, one after the other where somebody goes on. */
export default function RegisterPaperPage() {
  const text = useText();
  const [turn, setTurn] = useState(0);
  return (
    <Page width="narrow">
      <PageHeader title={text("paper.new")} back={listAddress.get()} />
      <PaperForm key={turn} onAnother={() => setTurn(turn + 1)} />
    </Page>
  );
}
