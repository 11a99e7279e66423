// Makes the outlines of states for the map of positions, once, from Natural Earth:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.1 i18n-iso-countries
//   node world-map.mjs ../../../evidence/src/main/resources/org/acta/ledger/states.tsv > world.tsv
// Natural Earth is in the public domain (naturalearthdata.com); world-atlas, topojson-client and
// d3-geo are under the ISC licence, i18n-iso-countries under MIT. Outlines are the de facto ones
// that Natural Earth draws; a map of positions says nothing about borders. States too small for the
// scale of 1 : 110 million are a point, at the middle of their outline at 1 : 50 million.
import { createRequire } from "node:module";
import fs from "node:fs";
import { geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
const require = createRequire(import.meta.url);
const coarse = require("world-atlas/countries-110m.json");
const fine = require("world-atlas/countries-50m.json");
const numeric = require("i18n-iso-countries/codes.json"); // [iso2, iso3, number]
const WIDTH = 1000, HEIGHT = 500;
const known = fs.readFileSync(process.argv[2], "utf8").split("\n")
  .filter((line) => line && !line.startsWith("#")).slice(1).map((line) => line.split("\t")[0]);
const codes = new Map(numeric.map(([two, , number]) => [String(number).padStart(3, "0"), two]));
const codeOf = (shape) =>
  codes.get(String(shape.id ?? "").padStart(3, "0")) ?? (shape.properties.name === "Kosovo" ? "XK" : null);
const shapes = (world) => feature(world, world.objects.countries).features
  .filter((shape) => shape.properties.name !== "Antarctica");
const projection = geoNaturalEarth1().fitExtent([[2, 2], [WIDTH - 2, HEIGHT - 2]], { type: "Sphere" });
const draw = geoPath(projection).digits(1);
const round = (number) => Math.round(number * 10) / 10;
const paths = new Map(), points = new Map();
for (const shape of shapes(coarse)) paths.set(codeOf(shape) ?? "-" + shape.properties.name, draw(shape));
for (const shape of shapes(fine)) {
  const code = codeOf(shape);
  if (code && !points.has(code)) points.set(code, draw.centroid(shape).map(round));
}
// Not in 1 : 50 million, or there a part of another state; longitude and latitude of the middle.
for (const [code, ...seat] of [["TV", 179.2, -8.5], ["GI", -5.35, 36.14], ["TK", -171.8, -9.2],
  ["BQ", -68.3, 12.2], ["CC", 96.8, -12.2], ["CX", 105.6, -10.5], ["GF", -52.3, 4.9],
  ["GP", -61.6, 16.2], ["MQ", -61, 14.6], ["RE", 55.5, -21.1], ["YT", 45.2, -12.8]])
  points.set(code, projection(seat).map(round));
console.log("# The outlines of states, in a picture of " + WIDTH + " by " + HEIGHT + ", and their middles.");
console.log("# source: Natural Earth 1:110m and 1:50m (public domain), by world-atlas 2.0.2; made by src/map/world-map.mjs");
console.log("# A row says nothing about borders or status. An outline without a code is drawn and never coloured.");
console.log("code\tx\ty\toutline");
for (const [code, path] of [...paths].filter(([code]) => code.startsWith("-")))
  console.log(["", "", "", path].join("\t"));
for (const code of known) {
  const [x, y] = points.get(code) ?? ["", ""];
  if (x === "" && !paths.has(code)) process.stderr.write(`no place for ${code}\n`);
  console.log([code, x, y, paths.get(code) ?? ""].join("\t"));
}
