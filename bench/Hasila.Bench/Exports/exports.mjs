// An edition that was published with --base-url, read by programs that others wrote.
//   npm install --ignore-scripts --prefix FOLDER structured-data-testing-tool@4.5.0 datapackage@1.1.10 ro-crate@3.7.2 rss-parser@3.13.0 feedparser@2.6.0
//   NODE_MODULES=FOLDER/node_modules node exports.mjs EDITION
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const require = createRequire(join(process.env.NODE_MODULES ?? 'node_modules', 'x.js'));
const edition = process.argv[2];
const text = (name) => readFileSync(join(edition, name), 'utf8');
let wrong = 0;

function tell(what, count, failures) {
  wrong += failures.length;
  console.log(`${what.padEnd(56)} ${String(count).padStart(4)} read, ${failures.length} wrong`);
  for (const failure of failures.slice(0, 10)) console.log(`  ${failure}`);
}

async function structured() {
  const { structuredDataTest } = require('structured-data-testing-tool');
  const { Google } = require('structured-data-testing-tool/presets');
  const cards = readdirSync(edition).filter((name) => /^card-.*\.html$/.test(name));
  const failures = [];
  for (const card of cards) {
    const result = await structuredDataTest(text(card), { presets: [Google] }).catch((error) => error.res);
    if (!result.passed.some((one) => one.test === 'ClaimReview')) failures.push(`${card}: has no ClaimReview`);
    for (const one of [...result.failed, ...result.warnings]) failures.push(`${card}: ${one.test}: ${one.error?.message ?? ''}`);
  }
  tell('ClaimReview: structured-data-testing-tool, Google', cards.length, failures);
}

async function packaged() {
  const { validate } = require('datapackage');
  const descriptor = JSON.parse(text('datapackage.json'));
  // This checker knows version 1, where a schema's address is a profile's name.
  const { $schema: _, ...first } = descriptor;
  const { valid, errors } = await validate({ ...first, resources: descriptor.resources.map(({ $schema: __, type: ___, ...resource }) => resource) });
  tell('Data Package: datapackage', descriptor.resources.length, valid ? [] : errors.map((error) => error.message));
}

async function crated() {
  // It asks the network for the context, of which it has a copy too.
  globalThis.fetch = async () => ({ ok: true, json: async () => require('ro-crate/lib/context.json') });
  const { Validator } = require('ro-crate/lib/validator.js');
  const validator = new Validator();
  validator.parseJSON(text('ro-crate-metadata.json'));
  validator.isCrate();
  await validator.crate.resolveContext();
  validator.rootDataEntity();
  const files = Object.fromEntries(readdirSync(edition, { recursive: true }).map((path) => [path, { exists: true, inCrate: false, isDir: statSync(join(edition, path)).isDirectory() }]));
  validator.checkFiles(files);
  const errors = validator.results.filter((result) => result.status === 'error').map((result) => `${result.entity ?? ''} ${result.message}`);
  tell('RO-Crate: ro-crate', Object.keys(files).length, errors);
}

async function feeds() {
  const Parser = require('rss-parser');
  const FeedParser = require('feedparser');
  for (const language of ['ar', 'en']) {
    const items = JSON.parse(text(`feed-${language}.json`)).items;
    const expected = items.map((item) => `${item.title} ${new Date(item.date_published).toISOString()}`);
    for (const form of ['atom', 'rss']) {
      const xml = text(`feed-${language}.${form}`);
      const one = (await new Parser().parseString(xml)).items.map((item) => `${item.title} ${item.isoDate.replace(/(:\d\d)Z$/, '$1.000Z')}`);
      const two = await new Promise((resolve, reject) => {
        const read = [];
        const parser = new FeedParser({ addmeta: false });
        parser.on('error', reject).on('end', () => resolve(read));
        parser.on('readable', () => {
          for (let item; (item = parser.read()); ) read.push(`${item.title} ${item.date.toISOString()}`);
        });
        Readable.from([xml]).pipe(parser);
      });
      for (const [reader, read] of [['rss-parser', one], ['feedparser', two]])
        tell(`feed-${language}.${form}: ${reader}`, read.length, expected.filter((item, at) => item !== read[at]));
    }
  }
}

for (const check of [structured, packaged, crated, feeds]) await check();
process.exit(wrong === 0 ? 0 : 1);
