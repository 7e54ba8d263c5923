import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The templates of posts are Markdown files that the bundler takes as text. */
const markdownAsText = {
  name: 'markdown-as-text',
  transform: (text: string, path: string) => (path.endsWith('.md') ? `export default ${JSON.stringify(text)}` : undefined),
};

export default defineConfig({
  plugins: [markdownAsText],
  // What finds and watches sites runs in unit tests too, on a disk that fails.
  resolve: { alias: { vscode: fileURLToPath(new URL('unit/fake-vscode.ts', import.meta.url)) } },
  test: { include: ['test/unit/**/*.test.ts'], root: '.', testTimeout: 120_000, setupFiles: ['test/unit/setup.ts'] },
});
