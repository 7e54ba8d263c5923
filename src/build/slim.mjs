import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Takes out of the bundles what is never asked of a package. Each is named with what would ask for it.
 * @param {string} root the repository
 * @returns {import('esbuild').Plugin}
 */
export function slim(root) {
  return {
    name: 'slim',
    setup({ onLoad }) {
      // gray-matter brings an engine that `eval`s front matter written in JavaScript, and one that writes YAML.
      onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
        contents: "exports.yaml = { parse: require('js-yaml/lib/js-yaml/loader').safeLoad };",
        loader: 'js',
      }));
      // A type of js-yaml makes functions of text.
      onLoad({ filter: /js-yaml[\\/]lib[\\/]js-yaml[\\/]schema[\\/]default_full\.js$/ }, () => ({
        contents: "module.exports = require('./default_safe');",
        loader: 'js',
      }));
      // `yaml` reads alone: nothing is ever written with it.
      onLoad(
        { filter: /[\\/]yaml[\\/](?:browser[\\/])?dist[\\/](?:stringify|parse[\\/]cst-(?:stringify|visit))\b.*\.js$/ },
        ({ path }) => ({
          contents: stubOf(readFileSync(path, 'utf8')),
          loader: 'js',
        }),
      );
      // All of HTML's entities, for the renderer.
      onLoad({ filter: /[\\/]character-entities[\\/]index\.json$/ }, ({ path }) => ({
        contents: entityModule(JSON.parse(readFileSync(path, 'utf8'))),
        loader: 'js',
      }));
      // Markdown makes no SVG; what is written as such in a post goes through as it stands.
      onLoad({ filter: /[\\/]property-information[\\/]svg\.js$/ }, () => ({
        contents: "module.exports = require('./html');",
        loader: 'js',
      }));
      onLoad({ filter: /roboto-latin-[47]00-normal\.woff2$/ }, ({ path }) => ({
        contents: readFileSync(join(root, 'src/build/fonts', basename(path))),
        loader: 'file',
      }));
    },
  };
}

/** The names that a module exports, as functions that nobody calls. */
function stubOf(source) {
  const inModule = /^export \{(.*)\};$/ms.exec(source)?.[1]?.split(',') ?? [];
  const inCommonJs = [...source.matchAll(/^exports\.(\w+) = /gm)].map(([, name]) => name);
  const gone = "const gone = () => { throw new Error('YAML is not written.'); };";
  const names = inModule.map((name) => name.trim()).filter(Boolean);
  return [
    gone,
    ...names.map((name) => `export const ${name} = gone;`),
    ...inCommonJs.map((name) => `exports.${name} = gone;`),
  ].join('\n');
}

/** By code point, each as its name and the distance to the last one: that packs into two thirds. */
function entityModule(entities) {
  const sorted = Object.entries(entities).sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
  let last = 0;
  const rows = sorted.map(([name, text]) => {
    const [first, ...others] = [...text].map((sign) => sign.codePointAt(0));
    const distance = first - last;
    last = first;
    return [
      name,
      distance === 0 && others.length === 0 ? '' : distance.toString(36),
      ...others.map((code) => code.toString(36)),
    ].join(',');
  });
  const code = `var last = 0;
var entities = {};
${JSON.stringify(rows.join(' '))}.split(' ').forEach(function (row) {
  var parts = row.split(',');
  last += parseInt(parts[1] || '0', 36);
  entities[parts[0]] = String.fromCodePoint.apply(String, [last].concat(parts.slice(2).map(function (part) { return parseInt(part, 36); })));
});
module.exports = entities;
`;
  const module = { exports: {} };
  new Function('module', code)(module);
  const same = sorted.every(([name, text]) => module.exports[name] === text);
  if (!same) throw new Error('The table of entities does not come out as it went in.');
  return code;
}
