import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { forgetWhatWasRead, signInOptionsKey } from "./forget-what-was-read.ts";

test("forgets everything but what the sign-in page asks", () => {
  const client = new QueryClient();
  client.setQueryData(["me"], { name: "胡诗琳" });
  client.setQueryData([signInOptionsKey], { methods: [] });
  forgetWhatWasRead(client);
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([[signInOptionsKey]]);
});
