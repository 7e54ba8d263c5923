/**
 * Where a picture that is written in a post may lie below the site's media folder, best first, each as the parts of a path: where
 * its address says, or directly there, because the site looks for the file's name alone. Never outside the folder.
 */
export function picturePlaces(written: string, publicFolder: string): string[][] {
  const address = decode(written.replace(/[?#].*$/s, ''));
  const inside = address.startsWith(`${publicFolder}/`) ? address.slice(publicFolder.length + 1) : address;
  const path = inside.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return path.length > 1 ? [path, path.slice(-1)] : [path];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // A lone % is part of the name.
  }
}
