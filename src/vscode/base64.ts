/** Bytes as base64, in both hosts (neither Node's Buffer nor a recent browser's own method is there in all of them). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // As many as an argument list takes.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
