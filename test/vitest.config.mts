import { defineConfig } from 'vitest/config';

/** The templates of posts are Markdown files that the bundler takes as text. */
const markdownAsText = {
  name: 'markdown-as-text',
  transform: (text: string, path: string) => (path.endsWith('.md') ? `export default ${JSON.stringify(text)}` : undefined),
};

export default defineConfig({
  plugins: [markdownAsText],
  test: { include: ['test/unit/**/*.test.ts'], root: '.', testTimeout: 120_000, setupFiles: ['test/unit/setup.ts'] },
});
