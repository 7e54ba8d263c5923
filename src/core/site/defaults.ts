import type { Config, Site } from '../types';

export const noConfig: Config = { rules: {}, links: {}, names: {}, terms: {}, profile: undefined, ignore: [] };

/**
 * The StarlingX blog as its own files describe it (`static/admin/config.yml`, `src/content/blog-config.json`, state of
 * April 2026): what is assumed for a post that is opened without its site.
 */
export const defaultSite: Site = {
  found: false,
  blogFolder: 'src/pages/blog',
  authorFolder: 'src/pages/author',
  mediaFolder: 'static/img',
  publicFolder: '/img',
  fields: [
    { name: 'templateKey', label: 'Template Key', widget: 'hidden', required: true, default: 'blog-post', role: 'template' },
    { name: 'title', label: 'Title', widget: 'string', required: true, role: 'title' },
    { name: 'author', label: 'Author', widget: 'relation', required: true, role: 'author' },
    { name: 'date', label: 'Publish Date', widget: 'datetime', required: true, role: 'date' },
    { name: 'category', label: 'Category', widget: 'ncw-file-relation', required: true, role: 'category' },
  ],
  collections: [],
  leftAlone: [],
  sameLayout: true,
  sources: [],
  categories: [
    { label: 'News & Announcements', id: 'category-A7fnZYrE1' },
    { label: 'Features & Updates', id: 'category-p92F9JYj5' },
    { label: 'Annual Report', id: 'category-ONbhvyhgs' },
  ],
  authors: [],
  templates: undefined,
  posts: undefined,
  images: undefined,
  published: undefined,
  today: undefined,
  config: noConfig,
  notes: [],
};
