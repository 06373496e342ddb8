const longest = 200;

/**
 * A provider's text, only when it is a plain sentence: no markup, address or URL, and no word that could be a key
 * (long, or letters mixed with digits), because an error may well quote the request.
 * @returns null for anything else
 */
export function plainText(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > longest) return null;
  if (!/^[\p{L}\p{N} .,:;!?'"()%+/-]+$/u.test(text) || text.includes('//')) return null;
  const keyLike = text.split(/[\s.,:;()]+/).some((word) => word.length > 24 || isMixed(word));
  return keyLike || text.trim() === '' ? null : text.trim();
}

const isMixed = (word: string): boolean => word.length > 7 && /\p{L}/u.test(word) && /\p{N}/u.test(word);
