import { expect, test } from "vitest";
import { createRegistry, defineModule } from "../../base/index.ts";
import { stampsModule } from "../fixture/stamp-method.ts";
import { requireEnrolmentRoutes } from "./sign-in-method.ts";

test("a way to sign in that names no route for those who still need it does not start", () => {
  expect(() => requireEnrolmentRoutes(createRegistry([stampsModule]))).not.toThrow();
  const without = defineModule({ ...stampsModule, routes: [] });
  expect(() => requireEnrolmentRoutes(createRegistry([without]))).toThrow("stamps.get, which is no route");
});
