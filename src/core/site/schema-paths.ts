/** Where the schema is looked for, in this order. Its presence is what makes a folder the root of a site. */
export const SCHEMA_PATHS = ['static/admin', 'public/admin', 'admin'].flatMap((folder) => [
  `${folder}/config.yml`,
  `${folder}/config.yaml`,
]);

/** Where the schema may lie in a folder of that name: in `static` and `public` an `admin/config.yml` belongs to the folder above. */
export function schemaPathsIn(name: string): readonly string[] {
  return /^(?:static|public)$/.test(name) ? SCHEMA_PATHS.filter((path) => !path.startsWith('admin/')) : SCHEMA_PATHS;
}

/** How many folders above a schema the root is, by its path with `/`: 3 for `…/static/admin/config.yml`, 2 for `…/admin/config.yml`. */
export function levelsToRoot(path: string): number {
  return /(?:^|\/)(?:static|public)\/admin\/config\.ya?ml$/.test(path) ? 3 : 2;
}
