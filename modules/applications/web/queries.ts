import { queryOptions } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { casesKey, tasksKey } from "@tz/kernel/web/workflow";
import type {
  ApplicationView,
  Bookings,
  ChoosableProcess,
  FillableForm,
  FormView,
  OpenForm,
  ReadyForm,
} from "../contract/index.ts";

/** Begins the keys of applications and their lists. */
export const applicationsKey = [...casesKey, "applications"];
/** Begins the keys of forms as they are drawn. */
export const formsKey = ["applicationForms"];
/** Begins the keys of forms as they are filled in. */
const openFormsKey = ["openForms"];

/** The type by which tasks, copies and files name an application. */
export const applicationCase = "applications.application";

/** What a command on an application may change. */
export const changedByApplication = [tasksKey, casesKey];
export const changedByForm = [formsKey, openFormsKey];

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: [...applicationsKey, id],
    queryFn: ({ signal }) => api.get<ApplicationView>(`/api/applications/${id}`, {}, signal),
  });

export const openFormsQuery = queryOptions({
  queryKey: openFormsKey,
  queryFn: ({ signal }) => api.get<{ items: OpenForm[] }>("/api/open-application-forms", {}, signal),
});

export const openFormQuery = (formId: string) =>
  queryOptions({
    queryKey: [...openFormsKey, formId],
    queryFn: ({ signal }) => api.get<FillableForm>(`/api/open-application-forms/${formId}`, {}, signal),
  });

export const formQuery = (formId: string) =>
  queryOptions({
    queryKey: [...formsKey, formId],
    queryFn: ({ signal }) => api.get<FormView>(`/api/application-forms/${formId}`, {}, signal),
  });

export interface FormChoices {
  processes: ChoosableProcess[];
  series: { id: string; name: string; pattern: string }[];
  ready: ReadyForm[];
  everyone: boolean;
}

export const formChoicesQuery = queryOptions({
  queryKey: [...formsKey, "choices"],
  queryFn: ({ signal }) => api.get<FormChoices>("/api/application-forms/choices", {}, signal),
});

/** Begins with the key of applications: whatever is applied for may be a booking. */
export const bookingsQuery = (formId: string, from: string, to: string) =>
  queryOptions({
    queryKey: [...applicationsKey, "bookings", formId, from, to],
    queryFn: ({ signal }) => api.get<Bookings>(`/api/open-application-forms/${formId}/bookings`, { from, to }, signal),
  });

export const daysQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["workingDays", from, to],
    queryFn: ({ signal }) => api.get<{ days: number }>("/api/applications/days", { from, to }, signal),
    staleTime: 600_000,
  });

let lastList = "/applications";

/** Where the lists were left, with their filters, to go back to from an application. */
export const listAddress = {
  get: () => lastList,
  set(address: string) {
    lastList = address;
  },
};
