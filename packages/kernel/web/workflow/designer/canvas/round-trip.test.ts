import { readFileSync } from "node:fs";
import { BpmnModdle } from "bpmn-moddle";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import {
  keepReferences,
  tzModdle,
  withPrefixesAsGiven,
  withPrefixesToKeep,
  xmlText,
} from "../../../../contract/workflow/index.ts";

/** The reader and writer with which the drawing tool opens and saves files. */
const moddle = new BpmnModdle({ tz: tzModdle });
const archives = ["camunda-bpm-examples", "flowable-engine", "bpmn-miwg-test-suite"];
const folder = new URL("../../../../server/workflow/testing/elsewhere/", import.meta.url);

const token =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|<(?:!--[\s\S]*?--|[?!][^>]*)>|([^<]+)/g;
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string) =>
  text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();

/** What BPMN means where an attribute is not written; the writer leaves such ones out. */
const usual =
  /^:(?:\{http:\/\/www\.w3\.org\/2001\/XMLSchema-instance\}type=(?:Point|tFormalExpression)|(?:completion|start)Quantity=1|cancelActivity=true|isInterrupting=true|waitForCompletion=true|gatewayDirection=Unspecified|minimum=0|maximum=1|ordering=Parallel|cancelRemainingInstances=true|textFormat=text\/plain|eventGatewayType=Exclusive|messageVisibleKind=initiating|processType=None|associationDirection=None|behavior=All|implementation=##\w+|(?:expression|type)Language=.*|(?:is\w+|triggeredByEvent|testBefore|instantiate|parallelMultiple)=false)$/;

/** Everything that a file says, one line for each element and each text, whatever its prefixes and its layout. */
function said(xml: string): string[] {
  const lines: string[] = [];
  const open: { path: string; spaces: Record<string, string> }[] = [{ path: "", spaces: {} }];
  for (const [, closes, name, attributes = "", alone, data, text] of xml.matchAll(token)) {
    const parent = open.at(-1)!;
    if (closes) open.pop();
    else if (name) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key, one, other]) => [key!, one ?? other!] as const,
      );
      const spaces = { ...parent.spaces };
      for (const [key, value] of pairs) if (/^xmlns(:|$)/.test(key)) spaces[key.slice(6)] = value;
      // One element by two names: what stands for an expression may be written as what kind of expression it is.
      const full = inSpace(name, spaces, spaces[""] ?? "").replace(/\}formalExpression$/, "}expression");
      const path = `${parent.path}/${full.split("}")[1]}`;
      const own = full.slice(0, full.indexOf("}"));
      const says = pairs
        .filter(([key]) => !/^xmlns(:|$)/.test(key))
        .map(([key, value]) => sayingOf(inSpace(key, spaces, "").replace(`${own}}`, ""), value));
      lines.push(
        `${full} ${path} ${[...new Set(says)]
          .filter((one) => !usual.test(one))
          .sort()
          .join("|")}`,
      );
      if (!alone) open.push({ path, spaces });
    } else {
      const words = data?.trim() ?? plain(text ?? "");
      if (words) lines.push(`${parent.path} #${words.replace(/\s+/g, " ")}`);
    }
  }
  return lines;
}

function inSpace(name: string, spaces: Record<string, string>, otherwise: string): string {
  const [prefix, local] = name.includes(":") ? name.split(":") : ["", name];
  return `{${prefix ? (spaces[prefix] ?? prefix) : otherwise}}${local}`;
}

function sayingOf(key: string, value: string): string {
  const said = plain(value);
  const short = key.endsWith("XMLSchema-instance}type") ? said.replace(/^\w+:/, "") : said;
  return `:${key.replace(/^\{\}/, "")}=${/^-?\d+\.\d+$/.test(short) ? Number(short) : short}`;
}

async function saved(xml: string) {
  const { rootElement, warnings } = await moddle.fromXML(withPrefixesToKeep(xml));
  keepReferences(warnings);
  const dropped = warnings.filter(
    ({ message }) => !/^(?:unresolved reference|unknown attribute|unsupported document)/.test(message),
  );
  const written = await moddle.toXML(rootElement, { format: true });
  return { xml: withPrefixesAsGiven(written.xml), isWhole: dropped.length === 0 };
}

function lost(before: string, after: string): string[] {
  const left = Map.groupBy(said(after), (line) => line);
  return said(before).filter((line) => !left.get(line)?.pop());
}

test("what other programs wrote into files of the public collections is all there after saving", async () => {
  const files = archives.flatMap((archive) =>
    Object.entries(unzipSync(readFileSync(new URL(`${archive}.zip`, folder)))),
  );
  let compared = 0;
  const losses: Record<string, string[]> = {};
  for (const [name, bytes] of files.filter(([file]) => /\.(?:bpmn|xml)$/.test(file))) {
    const xml = xmlText(bytes)!;
    const after = await saved(xml);
    if (!after.isWhole) continue; // not a valid file; the check says so
    compared += 1;
    const missing = lost(xml, after.xml);
    if (missing.length > 0) losses[name] = missing;
  }
  expect(losses).toEqual({});
  expect(compared).toBeGreaterThan(240);
}, 60_000);

test("so are pools, lanes, notes, data, documentation, messages of other definitions, and our own attributes", async () => {
  const xml = `<?xml version="1.0"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:o="urn:other" xmlns:tz="http://tongzheng.org/schema/bpmn" id="d" targetNamespace="t" o:version="7">
<b:import importType="http://www.w3.org/2001/XMLSchema" location="a.xsd" namespace="urn:a"/>
<b:collaboration id="c"><b:participant id="p1" name="本单位" processRef="p"/><b:participant id="p2" name="群众"/><b:messageFlow id="m" sourceRef="a" targetRef="p2"/><b:textAnnotation id="n0"><b:text>说明</b:text></b:textAnnotation></b:collaboration>
<b:process id="p" isExecutable="true" tz:idle="5 days"><b:extensionElements><o:settings o:a="1"><o:item>x &lt; y</o:item></o:settings></b:extensionElements>
<b:laneSet id="l"><b:lane id="l1" name="科室"><b:flowNodeRef>a</b:flowNodeRef></b:lane></b:laneSet>
<b:startEvent id="s"/><b:userTask id="a" name="办理" tz:due="3 days" tz:late="escalate" o:form="f"><b:documentation textFormat="text/html"><![CDATA[<p>要点</p>]]></b:documentation><b:extensionElements><tz:handlers find="chosen"><tz:from find="role" role="clerk"/></tz:handlers><o:listener event="create"/></b:extensionElements></b:userTask>
<b:dataObject id="o1" itemSubjectRef="xsd:string"/><b:dataObjectReference id="o2" dataObjectRef="o1"/><b:dataStoreReference id="o3" name="台账"/>
<b:textAnnotation id="n"><b:text>注意</b:text></b:textAnnotation><b:association id="x" sourceRef="a" targetRef="n"/><b:group id="g" categoryValueRef="nowhere"/>
<b:endEvent id="e"><b:messageEventDefinition messageRef="other:message"/></b:endEvent>
<b:sequenceFlow id="f1" sourceRef="s" targetRef="a"/><b:sequenceFlow id="f2" sourceRef="a" targetRef="e"/></b:process></b:definitions>`;
  expect(lost(xml, (await saved(xml)).xml)).toEqual([]);
});

test("so is what stands under a prefix that BPMN uses for something else, or under one whose namespace is the default one too", async () => {
  const xml = `<?xml version="1.0"?>
<bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns="urn:drools" xmlns:tns="urn:drools" xmlns:color="urn:colours" xmlns:tz='urn:time' id="d" targetNamespace="urn:drools" tz:zone="+8">
<bpmn2:process id="p" tns:version="1" tz:color="tz:a" isExecutable="true"><bpmn2:extensionElements><tns:import name="color:x"/><plain tns:own="1" color:is="a > b"/></bpmn2:extensionElements>
<!-- <bpmn2:task color:color="#000"/> --><bpmn2:startEvent id="s" color:background-color="#fff" color:color='#000'/>
<bpmn2:scriptTask id="t" tns:priority="2"><bpmn2:script><![CDATA[ <tz:in color:script="1"> ]]></bpmn2:script></bpmn2:scriptTask>
<bpmn2:endEvent id="e"/><bpmn2:sequenceFlow id="f1" sourceRef="s" targetRef="t"/><bpmn2:sequenceFlow id="f2" sourceRef="t" targetRef="e"/></bpmn2:process></bpmn2:definitions>`;
  const { xml: after } = await saved(xml);
  expect(lost(xml, after)).toEqual([]);
  expect(lost(xml, (await saved(after)).xml)).toEqual([]);
  expect(after).toContain('xmlns="urn:drools"');
});
