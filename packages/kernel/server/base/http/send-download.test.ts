import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendDownload, sendWorkbook } from "./send-download.ts";

let http: FastifyInstance;

beforeAll(() => {
  http = fastify();
  http.get("/file", (request, reply) => {
    const { name, inline } = request.query as { name: string; inline?: string };
    return sendDownload(reply, "内容", { name, type: "application/pdf", inline: inline === "yes" });
  });
  http.get("/book", (_, reply) => sendWorkbook(reply, Buffer.from("PK"), "收文登记簿"));
});

afterAll(() => http.close());

const headersOf = async (url: string) => (await http.inject(url)).headers;

test("a Chinese name is encoded, for old browsers too", async () => {
  const { "content-disposition": said } = await headersOf(`/file?name=${encodeURIComponent("关于“双随机”的通知.pdf")}`);
  expect(said).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E5%85%B3[\x21-\x7e]+$/);
});

test("a name with marks and line breaks in it adds no header", async () => {
  const headers = await headersOf(`/file?name=${encodeURIComponent("a\";\r\nx-evil: 1'(.pdf")}`);
  expect(headers).not.toHaveProperty("x-evil");
  expect(headers["content-disposition"]).not.toMatch(/[\r\n]/);
});

test("it is shown only where that is asked for, and never kept on the way", async () => {
  const headers = await headersOf("/file?name=a.pdf&inline=yes");
  expect(headers).toMatchObject({
    "content-disposition": "inline; filename=a.pdf",
    "content-type": "application/pdf",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
});

test("a workbook gets its ending and type", async () => {
  const headers = await headersOf("/book");
  expect(headers["content-type"]).toContain("spreadsheetml");
  expect(headers["content-disposition"]).toContain(`${encodeURIComponent("收文登记簿")}.xlsx`);
});
