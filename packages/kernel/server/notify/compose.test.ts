import { expect, test } from "vitest";
import { composeLetter, composeText } from "./compose.ts";

const notice = (event: string, title: string) => ({
  event,
  parameters: { title, unit: "市府办" },
  link: `/incoming/${title}`,
});
const arrived = notice("delivery.delivered", "防汛");
const late = notice("delivery.unaccepted", "决算");

test("the subject of one notice is its sentence, of several how many of what", () => {
  expect(composeLetter([arrived], undefined).subject).toBe("通政：市府办来文《防汛》，请签收。");
  expect(composeLetter([late, arrived, arrived], undefined).subject).toBe(
    "通政：3条提醒（新到文件2条、逾期未签收1条）",
  );
  const kinds = ["delivery.delivered", "delivery.unaccepted", "workflow.task-urged", "workflow.circulated"];
  const many = kinds.map((event) => notice(event, "防汛"));
  expect(composeLetter(many, undefined).subject).toMatch(/^通政：4条提醒（新到文件1条、逾期未签收1条、[^、]+1条等）$/);
});

test("a letter numbers its notices, and each leads to where it is dealt with", () => {
  expect(composeLetter([arrived, late], "https://oa.example.gov.cn/").text).toBe(
    [
      "1. 市府办来文《防汛》，请签收。",
      "https://oa.example.gov.cn/incoming/防汛",
      "",
      "2. 《决算》尚未签收，请尽快签收。",
      "https://oa.example.gov.cn/incoming/决算",
      "",
      "本邮件由通政自动发送，请勿回复。请登录通政办理。",
      "https://oa.example.gov.cn/",
    ].join("\n"),
  );
});

test("a system that does not know its address writes none, and a short message has none", () => {
  expect(composeLetter([arrived], undefined).text).not.toContain("/");
  expect(composeText([arrived, late]).text).toBe("市府办来文《防汛》，请签收。\n《决算》尚未签收，请尽快签收。");
});
