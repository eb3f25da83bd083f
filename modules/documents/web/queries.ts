import { queryOptions } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import type { SealedPaperView } from "@tz/seals/contract";
import type { z } from "zod";
import type { DocumentView, TemplateDetail } from "../contract/index.ts";

/** Begins the keys of everything that is read of outgoing documents. */
export const documentsKey = ["documents"];
export const templatesKey = ["documentTemplates"];

/** What documents are called as cases of processes. */
export const documentCase = "documents.document";

/** One document with what its reader may do. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: [...documentsKey, id],
    queryFn: ({ signal }) => api.get<DocumentView>(`/api/documents/${id}`, {}, signal),
  });

/** The seals of one document. */
export const sealsQuery = (id: string) =>
  queryOptions({
    queryKey: ["seals", documentCase, id],
    queryFn: ({ signal }) => api.get<SealedPaperView>(`/api/seals/papers/${documentCase}/${id}`, {}, signal),
  });

/** One template with its text. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: [...templatesKey, id],
    queryFn: ({ signal }) => api.get<z.output<typeof TemplateDetail>>(`/api/document-templates/${id}`, {}, signal),
  });
