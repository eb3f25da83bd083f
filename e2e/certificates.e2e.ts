import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, seats } from "./desk.ts";
import { openOffice } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

beforeAll(async () => {
  const security = await at("ouxuepeng");
  await security.post("/api/seals/authorities", { name: "清晏市电子印章认证中心" });
});

test("the security administrator opens sign-in by certificate; a clerk asks, is issued one, signs in with it on a narrow screen, reports it as lost, and is told why they are signed out", async () => {
  const security = await at("ouxuepeng");
  const rules = await security.open("/administration/security", "证书登录");
  await rules.getByRole("button", { name: "修改安全策略" }).click();
  await rules.getByRole("switch", { name: "证书登录" }).click();
  await rules.getByLabel("修改原因").fill("启用证书登录");
  await rules.getByRole("button", { name: "启用新策略" }).click();
  await rules.getByText("第2版", { exact: true }).waitFor();

  const clerk = await at("hushilin", phone);
  const page = await clerk.open("/settings", "还没有登录证书");
  await page.getByRole("button", { name: "申请登录证书" }).click();
  await page.getByLabel("名称").fill("办公室台式机");
  await page.getByRole("button", { name: "提交申请" }).click();
  await page.getByText("待审批", { exact: true }).waitFor();

  const requests = await security.open("/seals/authority?part=requests", "胡诗琳");
  await requests.getByText("胡诗琳").first().click();
  const drawer = requests.getByRole("dialog");
  await drawer.getByText(/请与胡诗琳本人核对公钥指纹/).waitFor();
  await drawer.getByRole("button", { name: "签发", exact: true }).click();
  await requests.getByText("没有待审批的登录证书申请").waitFor();

  await clerk.open("/settings", "本机浏览器");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.getByText("其他登录方式").click();
  await page.getByText("证书登录").click();
  await page.getByText(/胡诗琳（办公室台式机）/).waitFor();
  await page.getByRole("button", { name: "证书登录" }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  const { items } = await clerk.get<{ items: { method: string; current: boolean }[] }>("/api/me/sessions");
  expect(items.find(({ current }) => current)?.method).toBe("certificate");

  await clerk.open("/settings", "本机浏览器");
  await page.getByText("办公室台式机").click();
  await page.getByText(/本机也是凭证书登录，将立即退出/).waitFor();
  await page.getByRole("button", { name: "挂失", exact: true }).click();
  await page.waitForURL((address) => address.pathname === "/sign-in");
  await page.getByText(/您的登录证书已挂失或吊销，凭证书的登录已退出。请用账号和口令登录/).waitFor();
  await page.getByText("其他登录方式").click();
  await page.getByText("证书登录").click();
  expect(await page.getByText(/胡诗琳（办公室台式机）/).count(), "offered although it is lost").toBe(0);
});
