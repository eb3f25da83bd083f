import { Form, Radio } from "antd";
import type { AppraisalView, Retention } from "../../contract/index.ts";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ReasonField, RetentionField } from "../components/fields.tsx";
import { useText } from "../text.ts";

interface Verdict {
  verdict: "keep" | "destroy";
  retention?: Retention;
  reason: string;
}

interface JudgeDrawerProps {
  appraisal: AppraisalView;
  itemIds: readonly string[];
  onClose: () => void;
}

/** What is to become of the chosen items. */
export function JudgeDrawer({ appraisal, itemIds, onClose }: JudgeDrawerProps) {
  const text = useText();
  const count = itemIds.length;
  return (
    <ActDrawer<Verdict>
      title={text("judge.title")}
      path={`/api/archives/appraisals/${appraisal.id}/judge`}
      body={{ version: appraisal.version, itemIds }}
      initial={{ verdict: "keep" }}
      sentence={({ verdict }) =>
        text(verdict === "destroy" ? "judge.destroySentence" : "judge.keepSentence", { count })
      }
      confirm={text("judge.title")}
      onClose={onClose}
    >
      <Form.Item name="verdict" label={text("judge.verdict")}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={(["keep", "destroy"] as const).map((value) => ({ value, label: text(`judge.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => getFieldValue("verdict") === "keep" && <RetentionField />}
      </Form.Item>
      <ReasonField label={text("judge.reason")} most={300} />
    </ActDrawer>
  );
}
