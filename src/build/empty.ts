/** Stands in for Node's `fs` in the bundles: gray-matter asks for it for a function that nobody calls. */
export default {};
