/** Where mail programs, office suites and chats send a link first, with the real address inside. */
const QUERY =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/url\?|[\w.-]{1,80}\.safelinks\.protection\.outlook\.com\/[^?]{0,40}\?|l\.facebook\.com\/l\.php\?|slack-redir\.net\/link\?|(?:www\.)?linkedin\.com\/redir\/redirect\?|out\.reddit\.com\/[^?]{0,40}\?)/i;
/** `https://urldefense.com/v3/__https://www.example.org/page__;!!…`: the address stands between double underscores. */
const URLDEFENSE = /^https?:\/\/urldefense\.(?:com|us|proofpoint\.com)\/v3\/__(.{4,1500}?)__;/i;
const PARAMETER = /[?&](?:q|url|u)=([^&#]{4,2000})/i;

/** The address that a detour leads to; undefined when the link is none, or when what it holds is no web address. */
export function behindDetour(href: string): string | undefined {
  const target = href.trim().slice(0, 4000);
  if (!/^https?:\/\/[^/]{0,90}(?:google|safelinks|urldefense|l\.facebook|slack-redir|linkedin|reddit)\b/i.test(target))
    return undefined;
  const found = URLDEFENSE.exec(target)?.[1] ?? (QUERY.test(target) ? decode(PARAMETER.exec(target)?.[1]) : undefined);
  return found && /^https?:\/\/[^\s<>()[\]]+$/i.test(found) ? found : undefined;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined; // A stray percent sign: nobody can say what the address was.
  }
}
