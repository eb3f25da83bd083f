import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "./desk.ts";

/** Between one answer of the server and the next: time enough for the page to show what it has. */
const APART_MS = 100;

/**
 * Keeps in `movedButtons` the buttons in sight that stood elsewhere when they were last seen, frame by frame; whatever the page does
 * before anybody scrolled or pressed. Two of one name tell nothing.
 */
const watch = `{
  const places = new Map();
  globalThis.movedButtons = [];
  const look = () => {
    const now = new Map();
    for (const button of document.querySelectorAll("main button, main a.ant-btn")) {
      const { left, top, width } = button.getBoundingClientRect();
      const name = button.textContent + (button.getAttribute("aria-label") ?? "");
      if (width > 0 && top < innerHeight) now.set(name, now.has(name) ? "" : Math.round(left) + " " + Math.round(top));
    }
    for (const [name, place] of now) {
      const before = places.get(name);
      if (before && place && before !== place) movedButtons.push(name + ": " + before + " > " + place);
    }
    for (const entry of now) places.set(...entry);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/** Opens a page whose answers come slowly and one after the other. @returns the buttons that moved after they were first seen */
export async function movedButtons({ context }: Desk, path: string, seen: string): Promise<string[]> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  let turn = Promise.resolve();
  await page.route("**/api/**", async (route) => {
    turn = turn.then(() => sleep(APART_MS));
    await turn;
    await route.continue();
  });
  await page.goto(path);
  await page.getByText(seen).first().waitFor();
  await page.waitForLoadState("networkidle");
  const moved = await page.evaluate<string[]>("movedButtons");
  await page.close();
  return moved;
}
