import { say } from '../say';
import type { Rule } from '../types';
import { quoteValue } from '../yaml-repair';

export const yamlColon: Rule = {
  id: 'yaml-colon',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'A value with a colon and a blank in it, or a colon at its end, stands in quotes.',
  why: 'YAML takes the colon for the end of a key. One post whose front matter js-yaml cannot read stops the build of the whole site.',
  bad: '---\ntemplateKey: blog-post\ntitle: «StarlingX at the edge: a tour»\n---\nText.\n',
  good: "---\ntemplateKey: blog-post\ntitle: 'StarlingX at the edge: a tour'\n---\nText.\n",
  *check(post, site) {
    const { error } = post.front;
    if (error?.kind !== 'colon') return;
    yield {
      span: error.span,
      message: site.sameLayout ? ofBuild(error.key) : ofOther(error.key),
      fixes: [quoteValue(post, error)],
    };
  },
};

function ofBuild(key: string | undefined): string {
  return key
    ? say`A colon with a blank behind it ends a key in YAML, so this ${key} cannot be read and the build of the site stops. Put the whole value in quotes.`
    : say`A colon with a blank behind it ends a key in YAML, so this value cannot be read and the build of the site stops. Put the whole value in quotes.`;
}

function ofOther(key: string | undefined): string {
  return key
    ? say`A colon with a blank behind it ends a key in YAML, so neither the CMS nor the site can read this ${key}. Put the whole value in quotes.`
    : say`A colon with a blank behind it ends a key in YAML, so neither the CMS nor the site can read this value. Put the whole value in quotes.`;
}
