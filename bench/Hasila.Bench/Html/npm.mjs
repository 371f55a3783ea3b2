// parse5 and htmlparser2 on the same pages, and parse5's trees to hold against ours.
//   npm install --prefix FOLDER parse5 htmlparser2       (anywhere outside the repository)
//   NODE_MODULES=FOLDER/node_modules node npm.mjs speed PAGES [EVERY]
//   NODE_MODULES=FOLDER/node_modules node npm.mjs digests PAGES [EVERY]    (compare with: bench html digests PAGES [EVERY])
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

const require = createRequire(join(process.env.NODE_MODULES ?? 'node_modules', 'x.js'));
const [command, folder, every = '1'] = process.argv.slice(2);

function* walk(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* walk(below);
    else if (entry.name.endsWith('.gz')) yield below;
  }
}

const paths = [...walk(folder)].sort((a, b) => (a < b ? -1 : 1)).filter((_, index) => index % Number(every) === 0);
const parse5 = require('parse5');

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

if (command === 'speed') {
  const { parseDocument } = require('htmlparser2');
  const pages = paths.map((path) => gunzipSync(readFileSync(path)));
  const megabytes = pages.reduce((sum, page) => sum + page.length, 0) / 1e6;
  console.log(`${pages.length} pages, ${megabytes.toFixed(1)} MB`);
  const contenders = { parse5: (text) => parse5.parse(text), htmlparser2: (text) => parseDocument(text) };
  const times = {};
  for (let round = 0; round < 4; round++) {
    for (const [name, parse] of Object.entries(contenders)) {
      const start = process.hrtime.bigint();
      for (const page of pages) parse(page.toString('utf8'));
      if (round > 0) (times[name] ??= []).push(Number(process.hrtime.bigint() - start) / 1e9);
    }
  }
  for (const [name, list] of Object.entries(times))
    console.log(`${name.padEnd(12)} best ${(megabytes / Math.min(...list)).toFixed(1)} MB/s, median ${(megabytes / median(list)).toFixed(1)} MB/s`);
} else {
  const space = (uri) => (uri?.endsWith('svg') ? 'svg ' : uri?.endsWith('MathML') ? 'math ' : '');
  for (const path of paths) {
    const bytes = gunzipSync(readFileSync(path));
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
    const lines = [];
    const open = [...parse5.parse(text, { scriptingEnabled: false }).childNodes].reverse().map((node) => [node, 0]);
    while (open.length) {
      const [node, depth] = open.pop();
      const indent = '| ' + ' '.repeat(depth * 2);
      if (node === null) lines.push(indent + 'content');
      else if (node.nodeName === '#text') lines.push(`${indent}"${node.value}"`);
      else if (node.nodeName === '#comment') lines.push(`${indent}<!-- ${node.data} -->`);
      else if (node.nodeName === '#documentType')
        lines.push(`${indent}<!DOCTYPE ${node.name}${node.publicId || node.systemId ? ` "${node.publicId}" "${node.systemId}"` : ''}>`);
      else {
        lines.push(`${indent}<${space(node.namespaceURI)}${node.tagName}>`);
        const attributes = node.attrs.map((a) => [a.prefix !== undefined && a.namespace ? `${a.prefix || 'xmlns'} ${a.name}` : a.name, a.value]);
        for (const [name, value] of attributes.sort((a, b) => (a[0] < b[0] ? -1 : 1))) lines.push(`${indent}  ${name}="${value}"`);
        for (const child of [...node.childNodes].reverse()) open.push([child, depth + 1]);
        if (node.content) {
          for (const child of [...node.content.childNodes].reverse()) open.push([child, depth + 2]);
          open.push([null, depth + 1]);
        }
      }
    }
    console.log(createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16), relative(folder, path));
  }
}
