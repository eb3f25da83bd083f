import { retentionEntries } from "../../contract/index.ts";
import type { ItemRow } from "../tables.ts";

/** A file of an item, by the name of its part and where it lies in the package. */
interface Placed {
  name: string;
  path: string;
}

/** An item of a package, and its files in their order. */
export interface ListedItem {
  item: ItemRow;
  files: readonly Placed[];
}

const columns = ["序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注", "保管期限", "文件"];

/** The catalogue of a package for people: one page that any browser shows, with a link to every file and nothing from elsewhere. */
export const listPage = (items: readonly ListedItem[]): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>归档文件目录</title>
<style>
body { margin: 2em; font-family: serif; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.6em; border: 1px solid; text-align: left; vertical-align: top; }
</style>
</head>
<body>
<h1>归档文件目录</h1>
<table>
<tr>${columns.map((column) => `<th>${column}</th>`).join("")}</tr>
${items.map(row).join("\n")}
</table>
</body>
</html>
`;

function row({ item, files }: ListedItem, at: number): string {
  const cells = [
    String(at + 1),
    item.code,
    item.document_number,
    item.author,
    item.title,
    item.date.replaceAll("-", ""),
    item.secrecy === "internal" ? "内部" : "",
    String(item.pages),
    item.note,
    retentionEntries[item.retention].zh,
  ];
  const links = files.map(({ name, path }) => `<a href="${addressOf(path)}">${escaped(name)}</a>`);
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}<td>${links.join("<br>")}</td></tr>`;
}

/** A path within the package as a link from its root. */
const addressOf = (path: string) => path.split("/").map(encodeURIComponent).join("/");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/g, (one) => entities[one]!);
