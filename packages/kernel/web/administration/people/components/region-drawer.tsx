import { DateText, type Fact, Facts, StatusTag } from "@tz/ui";
import { Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { type RegionView, regionLevelWords } from "../../../../contract/people/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { ActDrawer, EditDrawer, type Send } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { regionKeys } from "../keys.ts";
import { levelBelow } from "../regions.ts";
import { useText } from "../text.ts";

type Step = "rename" | "end" | "reopen";

interface RegionDrawerProps {
  region: RegionView;
  parent: RegionView | undefined;
  /** Begins to enter a region below this one. */
  onCreateBelow: () => void;
  onClose: () => void;
}

/** One region: what it is, and its name, its end and what comes below it. */
export function RegionDrawer({ region, parent, onCreateBelow, onClose }: RegionDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const [step, setStep] = useState<Step>();
  const ended = region.validTo !== null;
  const facts: Fact[] = [
    { label: text("region.code"), value: region.code },
    { label: text("unit.level"), value: bilingual(regionLevelWords[region.level]) },
    { label: text("region.parent"), value: parent && `${parent.name}（${parent.code}）` },
    { label: text("unit.state"), value: ended ? <StatusTag tone="bad">{text("region.ended")}</StatusTag> : null },
    { label: text("region.lastDay"), value: region.validTo && <DateText value={region.validTo} form="day" /> },
  ];
  return (
    <Drawer open size={480} title={region.name} onClose={onClose}>
      <div className={styles.stack}>
        <div className={styles.buttons}>
          <Button onClick={() => setStep("rename")}>{text("region.rename")}</Button>
          {!ended && levelBelow(region.level) && <Button onClick={onCreateBelow}>{text("region.createBelow")}</Button>}
          {ended ? (
            <Button onClick={() => setStep("reopen")}>{text("region.reopen")}</Button>
          ) : (
            <Button danger onClick={() => setStep("end")}>
              {text("region.end")}
            </Button>
          )}
        </div>
        <Facts facts={facts} />
      </div>
      {step && <RegionStep step={step} region={region} onClose={() => setStep(undefined)} />}
    </Drawer>
  );
}

function RegionStep({ step, region, onClose }: { step: Step; region: RegionView; onClose: () => void }) {
  const text = useText();
  const { code, name } = region;
  const change = (body: object): Send => ({ method: "patch", path: `/api/regions/${code}`, body });
  const rest = { changes: regionKeys, onClose };
  if (step === "reopen") {
    const act = {
      title: text("region.reopen"),
      sentence: text("region.reopenSentence", { name, code }),
      confirm: text("region.reopen"),
      send: () => change({ validTo: null }),
    };
    return <ActDrawer act={act} {...rest} />;
  }
  if (step === "end")
    return (
      <EditDrawer<{ validTo: string }>
        title={text("region.endTitle", { name })}
        submit={text("region.end")}
        initial={{ validTo: new Date().toLocaleDateString("sv-SE") }}
        sentence={() => text("region.endSentence", { name })}
        sendOf={change}
        {...rest}
      >
        <Form.Item name="validTo" label={text("region.lastDay")} rules={[{ required: true, message: text("needed") }]}>
          <Input type="date" />
        </Form.Item>
      </EditDrawer>
    );
  return (
    <EditDrawer<{ name: string }>
      title={text("region.rename")}
      submit={text("save")}
      initial={{ name }}
      sendOf={change}
      {...rest}
    >
      <Form.Item name="name" label={text("region.name")} rules={[{ required: true, message: text("needed") }]}>
        <Input autoFocus />
      </Form.Item>
    </EditDrawer>
  );
}
