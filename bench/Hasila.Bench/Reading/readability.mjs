// Readability.js on linkedom, warm: milliseconds of the processor a page of the best pass, and the most memory held, in MB.
//   npm install --prefix FOLDER @mozilla/readability linkedom       (anywhere outside the repository)
//   NODE_MODULES=FOLDER/node_modules node readability.mjs DATA
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const modules = process.env.NODE_MODULES ?? 'node_modules';
const { Readability } = createRequire(join(modules, 'x.js'))('@mozilla/readability');
const { parseHTML } = await import(pathToFileURL(join(modules, 'linkedom/esm/index.js')).href);

const folder = join(process.argv[2], 'pages');
const pages = readdirSync(folder).sort().map((name) => {
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
});

let best = Infinity;
for (let pass = 0; pass < 4; pass++) {
  const start = process.cpuUsage();
  for (const page of pages) {
    try {
      new Readability(parseHTML(page).document).parse();
    } catch {
      // A page that it cannot read costs what it cost.
    }
  }
  const { user, system } = process.cpuUsage(start);
  if (pass > 0) best = Math.min(best, (user + system) / 1e3 / pages.length);
}
console.log(`${best} ${process.resourceUsage().maxRSS / 1e3}`);
