export { languages, translations } from './files';
export { readKeys } from './keys';
export { pack } from './pack';
