import { useQuery } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import type { SearchHit } from "@tz/kernel/contract/search";
import { api } from "@tz/kernel/web/base";
import { Button, Select } from "antd";
import { useState } from "react";
import type { Relation, RelationType } from "../../contract/index.ts";
import { documentCase } from "../queries.ts";
import { useText } from "../text.ts";
import { Field, type FieldsProps } from "./element-fields.tsx";
import { placeId } from "./places.ts";

const types: readonly RelationType[] = ["reply", "forward", "repeal", "revise"];
const plain = (marked: SearchHit["title"]) => marked.map(({ text }) => text).join("");

/** The papers that this one answers, forwards, repeals or revises: found by words, or one from outside by its title. */
export function RelationFields({ content: { relations }, onChange }: FieldsProps) {
  const text = useText();
  const [type, setType] = useState<RelationType>("reply");
  const add = (relation: Relation) => onChange({ relations: [...relations, relation] });
  return (
    <Field label="element.relations" place={placeId("relations")}>
      <ul>
        {relations.map((relation) => (
          <li key={`${relation.type} ${relation.documentId} ${relation.title}`}>
            {text(`relation.${relation.type}`)}：{relation.title} {relation.documentNumber}
            <Button
              type="link"
              size="small"
              onClick={() => onChange({ relations: relations.filter((one) => one !== relation) })}
            >
              {text("remove")}
            </Button>
          </li>
        ))}
      </ul>
      <Select
        aria-label={text("relation.type")}
        value={type}
        options={types.map((value) => ({ value, label: text(`relation.${value}`) }))}
        onChange={setType}
      />
      <PaperSearch onChoose={(paper) => add({ type, ...paper })} />
    </Field>
  );
}

type Chosen = Pick<Relation, "documentId" | "title" | "documentNumber">;

function PaperSearch({ onChoose }: { onChoose: (paper: Chosen) => void }) {
  const text = useText();
  const [words, setWords] = useState("");
  const hits = useQuery({
    queryKey: ["search", "papers", words],
    enabled: words.trim().length > 1,
    queryFn: ({ signal }) =>
      api.get<Page<SearchHit>>("/api/search", { q: words, type: documentCase, limit: 10 }, signal),
  });
  const papers = (hits.data?.items ?? []).map((hit): Chosen & { key: string } => ({
    key: hit.id,
    documentId: hit.id,
    title: plain(hit.title),
    documentNumber: hit.number ? plain(hit.number) : "",
  }));
  const outside = { key: "outside", documentId: null, title: words.trim(), documentNumber: "" };
  const choices = words.trim() === "" ? papers : [...papers, outside];
  return (
    <Select
      style={{ width: "100%", marginTop: "0.5rem" }}
      aria-label={text("relation.find")}
      placeholder={text("relation.find")}
      value={null}
      notFoundContent={null}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      options={choices.map(({ key, title, documentNumber }) => ({
        value: key,
        label:
          key === "outside" ? text("relation.outside", { title }) : [documentNumber, title].filter(Boolean).join(" "),
      }))}
      onSelect={(key: string | null) => {
        const chosen = choices.find((one) => one.key === key);
        setWords("");
        if (chosen)
          onChoose({ documentId: chosen.documentId, title: chosen.title, documentNumber: chosen.documentNumber });
      }}
    />
  );
}
