import { createRegistry, defineModule, rawRoute } from "@tz/kernel/server/base";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { z } from "zod";
import { watchAnswers } from "./watch-answers.ts";

const route = rawRoute({
  method: "GET",
  path: "/api/answers",
  name: "fixture.answer",
  summary: { zh: "答复", en: "answer" },
  access: "public",
  answers: { 200: z.object({ count: z.int() }), 201: { types: ["image/*"] } },
  handler: () => undefined,
});

const errors = { "fixture.step": { status: 400, zh: "在“{state}”环节", en: "at “{state}”" } };
const problem = (detail: string) =>
  JSON.stringify({ type: "urn:fixture", title: detail, status: 400, code: "fixture.step", detail, requestId: "1" });

test.each<[string, number, string, string, RegExp | undefined]>([
  ["what is described", 200, "application/json", '{"count":1}', undefined],
  ["a type within a described range", 201, "image/png", "png", undefined],
  ["another status", 418, "application/json", "{}", /no such status/],
  ["another type", 200, "text/plain", "1", /described are application\/json/],
  ["a field too much", 200, "application/json", '{"count":1,"more":2}', /additional properties/],
  [
    "words left unfilled",
    400,
    "application/problem+json",
    problem("在“{state}”环节"),
    /nobody filled in {state} of fixture.step/,
  ],
  ["what a person wrote in braces", 400, "application/problem+json", problem("在“{state_of_mind}”环节"), undefined],
  ["a refusal that is no problem", 400, "application/problem+json", '{"status":400}', /required property/],
])("tells of %s", async (_what, status, type, text, misfit) => {
  const { onSend, misfits } = watchAnswers(
    createRegistry([defineModule({ name: "fixture", routes: [route], errors })]),
  );
  const http = Fastify();
  http.addHook("onSend", onSend!);
  http.get("/api/answers", (_request, reply) => reply.code(status).type(type).send(text));
  await http.inject("/api/answers");
  expect([...misfits]).toEqual(misfit ? [expect.stringMatching(misfit)] : []);
});
