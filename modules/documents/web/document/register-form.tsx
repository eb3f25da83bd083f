import { useQuery } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import type { DocumentClass, NextNumber, SeriesView } from "@tz/kernel/contract/numbering";
import { api } from "@tz/kernel/web/base";
import { ConfirmSentence, ErrorState, Skeleton } from "@tz/ui";
import { Form, InputNumber, Select } from "antd";
import { useState } from "react";
import type { DocumentStatus, DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { useStep } from "./use-step.ts";

interface RegisterFormProps {
  document: DocumentView;
  onDone: () => void;
}

const classes: Record<string, DocumentClass> = { letter: "letter", minutes: "minutes", order: "order" };

function useOutgoingSeries() {
  return useQuery({
    queryKey: ["numberSeries", "outgoing"],
    queryFn: async ({ signal }) => {
      const page = await api.get<Page<SeriesView>>("/api/number-series", { limit: 200 }, signal);
      return page.items.filter(({ kind, active }) => kind === "outgoing" && active);
    },
  });
}

/** The next number of a series, and those that were kept or could be filled again. */
function useNextNumber(seriesId: string | undefined) {
  return useQuery({
    queryKey: ["numberSeries", seriesId, "next"],
    enabled: seriesId !== undefined,
    staleTime: 0,
    queryFn: ({ signal }) => api.get<NextNumber>(`/api/number-series/${seriesId}/next`, {}, signal),
  });
}

/** 登记编号: which number the paper will bear, and how many copies are printed. */
export function RegisterForm({ document, onDone }: RegisterFormProps) {
  const text = useText();
  const series = useOutgoingSeries();
  const [chosen, setChosen] = useState<string>();
  const [number, setNumber] = useState<number>();
  const [copies, setCopies] = useState<number | null>(null);
  const usual = series.data?.find(
    ({ documentClass }) => documentClass === (classes[document.content.documentType] ?? "general"),
  );
  const seriesId = chosen ?? usual?.id;
  const next = useNextNumber(seriesId).data;
  const register = useStep<object, DocumentStatus>(document.id, "register", {
    words: ({ documentNumber }) => text("register.done", { number: documentNumber ?? "" }),
    onDone,
  });
  if (series.isPending) return <Skeleton kind="text" lines={3} />;
  if (series.isError) return <ErrorState error={series.error} onRetry={() => void series.refetch()} />;
  const free = [...(next?.reserved ?? []), ...(next?.voided ?? [])];
  const preview = document.documentNumber ?? free.find(({ n }) => n === number)?.text ?? next?.text;
  return (
    <Form layout="vertical" component="div">
      {!document.documentNumber && series.data.length > 0 && (
        <Form.Item label={text("register.series")}>
          <Select
            aria-label={text("register.series")}
            value={seriesId ?? null}
            placeholder={text("register.seriesHint")}
            options={series.data.map(({ id, name, pattern }) => ({
              value: id,
              label: text("register.seriesOption", {
                name,
                pattern: pattern.replace("{year}", "年").replace("{n}", "×"),
              }),
            }))}
            onChange={(id) => {
              setChosen(id ?? undefined);
              setNumber(undefined);
            }}
          />
        </Form.Item>
      )}
      {!document.documentNumber && next && (
        <Form.Item label={text("register.number")}>
          <Select<number>
            aria-label={text("register.number")}
            value={number ?? next.n}
            onChange={(n) => setNumber(n === next.n ? undefined : n)}
            options={[
              { value: next.n, label: text("register.next", { number: next.text }) },
              ...next.reserved.map((entry) => ({
                value: entry.n,
                label: text("register.reserved", { number: entry.text, name: entry.holder?.name ?? "" }),
              })),
              ...next.voided.map((entry) => ({
                value: entry.n,
                label: text("register.voided", { number: entry.text }),
              })),
            ]}
          />
        </Form.Item>
      )}
      <Form.Item label={text("register.copies")}>
        <InputNumber
          aria-label={text("register.copies")}
          min={1}
          max={100_000}
          precision={0}
          value={copies}
          onChange={setCopies}
        />
      </Form.Item>
      <ConfirmSentence
        sentence={preview ? text("register.sentence", { number: preview }) : text("register.sentenceNew")}
        confirm={text("register.button")}
        pending={register.isPending}
        error={register.error}
        onConfirm={() =>
          register.mutate({
            version: document.version,
            copies,
            ...(seriesId && !document.documentNumber && { seriesId }),
            ...(number !== undefined && { number }),
          })
        }
      />
    </Form>
  );
}
