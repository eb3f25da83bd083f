export { byHand } from "./by-hand.ts";
export type { City, CityPerson, CityUnit } from "./city.ts";
export { type Answer, type Client, clientFor } from "./client.ts";
export { MovableClock } from "./clock.ts";
export { cloneDatabase, emptyDatabase, type TestDatabase } from "./database.ts";
export { type StandIn, standIn, standInFor } from "./stand-in.ts";
export { countStatements, quietly } from "./statements.ts";
export { type TestApp, type TestAppOptions, testApp } from "./test-app.ts";
export { planOfText } from "./text-index.ts";
