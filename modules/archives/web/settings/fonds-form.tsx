import { api, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { UnitField } from "@tz/kernel/web/people";
import { ConfirmSentence, toast } from "@tz/ui";
import { Form, Input, Select } from "antd";
import { type CatalogueSight, catalogueSights, type OwnFonds, type Scheme, schemes } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";

interface Entries {
  number: string;
  name: string;
  scheme: Scheme;
  catalogue: CatalogueSight;
  house: string[];
}

/** 全宗: its number, how items are classed, who sees the catalogue, where archives go in the end. */
export function FondsForm({ own }: { own: OwnFonds }) {
  const text = useText();
  const { fonds } = own;
  const [form] = Form.useForm<Entries>();
  const save = useCommand(
    ({ house, ...entries }: Entries, key) =>
      api.put("/api/archives/fonds", { ...entries, houseId: house[0] ?? null, version: fonds?.version ?? 0 }, key),
    { changes: [archivesKey], onDone: () => toast(text("saved")) },
  );
  useFormFaults(form, save.error);
  const fixed = fonds?.inUse ?? false;
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={initialOf(own)}>
      <Form.Item
        name="number"
        label={text("fonds.number")}
        extra={text("fonds.numberHint")}
        rules={[{ required: true }]}
      >
        <Input maxLength={4} disabled={fixed} />
      </Form.Item>
      <Form.Item name="name" label={text("fonds.name")} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="scheme" label={text("fonds.scheme")}>
        <Select disabled={fixed} options={schemes.map((value) => ({ value, label: text(`scheme.${value}`) }))} />
      </Form.Item>
      <Form.Item name="catalogue" label={text("fonds.catalogue")}>
        <Select options={catalogueSights.map((value) => ({ value, label: text(`sight.${value}`) }))} />
      </Form.Item>
      <Form.Item name="house" label={text("fonds.house")}>
        <UnitField single />
      </Form.Item>
      {fonds && fonds.organs.length > 0 && (
        <p className={styles.hint}>
          {text("fonds.organs")} {fonds.organs.map(({ code, name }) => `${name} ${code}`).join("，")}
        </p>
      )}
      <ConfirmSentence
        sentence={text(fixed ? "fonds.fixed" : "fonds.sentence")}
        confirm={text("save")}
        pending={save.isPending}
        error={save.error}
        onConfirm={() => void form.validateFields().then(save.mutate, () => undefined)}
      />
    </Form>
  );
}

const initialOf = ({ fonds, unitName }: OwnFonds): Entries => ({
  number: fonds?.number ?? "",
  name: fonds?.name ?? unitName,
  scheme: fonds?.scheme ?? "yearOrganRetention",
  catalogue: fonds?.catalogue ?? "unit",
  house: fonds?.house ? [fonds.house.id] : [],
});
