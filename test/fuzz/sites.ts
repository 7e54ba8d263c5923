import { defaultSite } from '../../src/core/site/defaults';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import type { Site } from '../../src/core/types';
import { blogSite } from '../unit/cursor-text';
import { diskFiles } from '../unit/disk-files';
import { exampleSite } from '../unit/example-site';

/** The sites that documents are checked in: none around, the sample blog, and two that hold what the rules' tables ask for. */
export async function fuzzSites(): Promise<readonly Site[]> {
  const files = diskFiles('test/sample-blog');
  const sample = await readSite(files);
  const [posts, images] = await Promise.all([readPosts(files, sample), readImages(files, sample)]);
  const config = { ...sample.config, links: { 'https://x.y': 'https://www.x.y', 'http://a': null }, names: { stx: 'StarlingX' } };
  return [defaultSite, { ...sample, posts, images, today: '2026-04-15', config }, exampleSite, blogSite];
}
