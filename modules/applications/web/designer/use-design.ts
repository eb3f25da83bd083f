import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useKept } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { problemOf } from "@tz/ui";
import { useEffect, useMemo, useState } from "react";
import { Field, type FieldKind, type Form, type FormFaultView, type FormView, nameFor } from "../../contract/index.ts";
import { changedByForm, formsKey } from "../queries.ts";

const pause = 400; // ms of rest before a drawing is checked

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function useFaults(formId: string, form: Form): readonly FormFaultView[] {
  const checked = useRested(form);
  const { data, error } = useQuery({
    queryKey: [...formsKey, formId, "faults", checked],
    queryFn: () => api.post<{ faults: FormFaultView[] }>(`/api/application-forms/${formId}/check`, { form: checked }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!error) return data?.faults ?? [];
  const unreadable = problemOf(error)?.faults ?? [];
  return unreadable.map(({ path, message }) => ({ path: path.replace(/^form\./, ""), code: "unreadable", message }));
}

/** A drawing under way: the form, which field is chosen, and what is wrong. */
export function useDesign(view: FormView) {
  const [version, setVersion] = useState(view.version);
  const [form, setForm, forget] = useKept(`form.${view.id}.${version}`, () => view.form);
  const [saved, setSaved] = useState(view.form);
  const [selected, setSelected] = useState(form.fields.length > 0 ? 0 : -1);
  const faults = useFaults(view.id, form);
  const published = useMemo(() => (view.latest > 0 ? namesOf(view.form.fields) : new Set<string>()), [view]);
  const path = `/api/application-forms/${view.id}`;
  const save = useCommand((input: object, key) => api.put<{ version: number }>(path, input, key), { changes: [] });
  const publish = useCommand(
    (input: object, key) => api.post<{ number: number; version: number }>(`${path}/publish`, input, key),
    { changes: changedByForm },
  );
  const change = (patch: Partial<Form>) => setForm((before) => ({ ...before, ...patch }));
  const setFields = (fields: Field[]) => change({ fields });

  /** @returns the version that is kept */
  async function keep(): Promise<number> {
    if (form === saved) return version;
    const answer = await save.mutateAsync({ version, form });
    forget();
    setSaved(form);
    setVersion(answer.version);
    return answer.version;
  }

  return {
    form,
    faults,
    /** What a published version may call its fields, and the columns of its tables behind their names. */
    published,
    selected,
    isChanged: form !== saved,
    error: publish.error ?? save.error,
    isBusy: save.isPending || publish.isPending,
    version,
    forget,
    select: setSelected,
    change,
    save: keep,
    async publish() {
      const kept = await keep();
      const answer = await publish.mutateAsync({ version: kept });
      setVersion(answer.version);
      return answer.number;
    },
    add(kind: FieldKind, title: string) {
      setFields([...form.fields, newField(kind, title, form.fields)]);
      setSelected(form.fields.length);
    },
    setField: (at: number, field: Field) => setFields(form.fields.map((one, index) => (index === at ? field : one))),
    remove(at: number) {
      setFields(form.fields.filter((_, index) => index !== at));
      setSelected(Math.min(at, form.fields.length - 2));
    },
    move(from: number, to: number) {
      if (to < 0 || to >= form.fields.length || from === to) return;
      setFields(moved(form.fields, from, to));
      setSelected(to);
    },
  };
}
export type Design = ReturnType<typeof useDesign>;

/** A list with one of its things at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

const namesOf = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(
    fields.flatMap((field) => [
      field.name,
      ...(field.kind === "table" ? field.columns.map(({ name }) => `${field.name}.${name}`) : []),
    ]),
  );

function newField(kind: FieldKind, title: string, fields: readonly Field[]): Field {
  const name = nameFor(title, new Set(fields.map((field) => field.name)));
  const first = { kind: "text", name: "名称", title: "名称" };
  const more = { choice: { options: ["选项一", "选项二"] }, table: { columns: [first] } };
  return Field.parse({ kind, name, title, ...more[kind as keyof typeof more] });
}
