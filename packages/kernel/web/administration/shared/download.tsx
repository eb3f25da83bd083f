import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { api, type Query } from "../../base/index.ts";

interface DownloadProps {
  path: string;
  query?: Query;
  /** The name under which the browser keeps the file. */
  fileName: string;
  label: string;
}

/** Fetches a file and hands it to the browser; a refusal is told beside the button. */
export function Download({ path, query, fileName, label }: DownloadProps) {
  const fetching = useMutation({
    mutationFn: async () => save(await (await api.raw("GET", path, { query })).blob(), fileName),
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {label}
      </Button>
      <FaultNote error={fetching.error} />
    </>
  );
}

function save(bytes: Blob, fileName: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
