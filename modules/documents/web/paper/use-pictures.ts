import { useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { type DocumentContent, picturesIn } from "../../contract/index.ts";

/** A picture as part of an address: an image of a page can load nothing from elsewhere. */
async function dataAddress(fileId: string, signal: AbortSignal): Promise<string> {
  const response = await api.raw("GET", `/api/files/${fileId}`, { signal });
  const blob = await response.blob();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(blob);
  return promise;
}

/** The pictures of a text by their files, once they have arrived. */
export function usePictures(content: Pick<DocumentContent, "body" | "attachments">): Readonly<Record<string, string>> {
  const ids = [...new Set(picturesIn(content).map(({ fileId }) => fileId))];
  const { data = none } = useQuery({
    queryKey: ["files", "addresses", ...ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) =>
      Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await dataAddress(id, signal)]))),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

const none: Readonly<Record<string, string>> = {};
