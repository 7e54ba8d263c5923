/** A Markdown file as its text: the bundler puts it in. */
declare module '*.md' {
  const text: string;
  export default text;
}
