import type { Field, Post } from './types';
import { yamlScalar } from './yaml-quote';

/**
 * Whether a required field of any CMS may be left out all the same: the CMS never asks for it (hidden, or of a custom widget), a
 * switch that is off is often not written, and some generators take the date out of the file's name.
 */
export function mayBeAbsent({ shape, widget, default: usual }: Field, post: Post): boolean {
  // The schema itself says that nothing is a value.
  if (usual === '' || shape?.choices?.some(({ value }) => value === '')) return true;
  if (!shape || shape.kind === 'hidden' || shape.kind === 'boolean') return true;
  if (shape.kind === 'object') return !(shape.fields ?? []).some((field) => field.required && !mayBeAbsent(field, post));
  return widget.startsWith('date') && /(?:^|\/)\d{4}-\d\d?-\d\d?(?:[-_][^/]*)?$/.test(post.path.replace(/\.\w+$/, ''));
}

/** The default of a field as YAML; none for a list, an object, or a template like `{{now}}`. */
export function defaultValues({ default: usual }: Field): string[] {
  if (typeof usual === 'string') return usual === '' || usual.includes('{{') ? [] : [yamlScalar(usual)];
  return typeof usual === 'number' || typeof usual === 'boolean' ? [String(usual)] : [];
}
