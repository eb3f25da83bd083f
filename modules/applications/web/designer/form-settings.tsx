import { useQuery } from "@tanstack/react-query";
import { DateText, Sheet } from "@tz/ui";
import { Form } from "antd";
import type { Field, FormView } from "../../contract/index.ts";
import { formChoicesQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { ChoiceProperty, TextProperty } from "./properties.tsx";
import type { Design } from "./use-design.ts";

const choices = (fields: readonly Field[], fits: (field: Field) => boolean) =>
  fields.filter(fits).map(({ name, title }) => ({ value: name, label: title }));

/** What is said of a form besides its fields and its process. */
export function FormSettings({ design, versions }: { design: Design; versions: FormView["versions"] }) {
  const text = useText();
  const series = useQuery(formChoicesQuery).data?.series ?? [];
  const { form, change } = design;
  const { fields, overlap } = form;
  const always = ({ required, when }: Field) => required && when === null;
  const resources = choices(fields, (field) => always(field) && (field.kind === "choice" || field.kind === "text"));
  const times = choices(fields, (field) => always(field) && field.kind === "dateRange");
  return (
    <>
      <Sheet title={text("design.settings")}>
        <Form layout="vertical" component="div">
          <TextProperty
            label={text("forms.name")}
            most={40}
            value={form.title}
            onChange={(title) => change({ title })}
          />
          <TextProperty
            area
            label={text("settings.description")}
            hint={text("settings.descriptionHint")}
            most={500}
            value={form.description}
            onChange={(description) => change({ description })}
          />
          <ChoiceProperty
            clearable
            label={text("settings.summary")}
            hint={text("settings.summaryHint")}
            value={form.summary}
            options={choices(fields, ({ kind }) => kind === "text" || kind === "longText" || kind === "choice")}
            onChange={(summary) => change({ summary })}
          />
          <ChoiceProperty
            clearable
            label={text("settings.series")}
            hint={text("settings.seriesHint")}
            value={form.seriesId}
            options={series.map(({ id, name, pattern }) => ({ value: id, label: `${name}（${pattern}）` }))}
            onChange={(seriesId) => change({ seriesId })}
          />
          <ChoiceProperty
            clearable
            label={text("settings.resource")}
            hint={text("settings.resourceHint")}
            value={overlap?.resource ?? null}
            options={resources}
            onChange={(resource) =>
              change({ overlap: resource ? { resource, time: overlap?.time ?? times[0]?.value ?? resource } : null })
            }
          />
          {overlap && (
            <ChoiceProperty
              label={text("settings.time")}
              value={overlap.time}
              options={times}
              onChange={(time) => time && change({ overlap: { ...overlap, time } })}
            />
          )}
        </Form>
      </Sheet>
      {versions.length > 0 && (
        <Sheet title={text("settings.versions")}>
          <ul>
            {versions.map(({ number, publishedAt, publishedBy }) => (
              <li key={number}>
                {text("forms.version", { number })}　{publishedBy}　<DateText value={publishedAt} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
