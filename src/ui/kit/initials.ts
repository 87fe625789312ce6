/** What stands in an avatar: one or two first letters, and a colour that stays with the name. Pure. */
import { TAG_COLORS, type TagColor } from '../../domain/tag.ts';

/** First letters of the first and the last word; '' where the name has no letter or digit. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).flatMap((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? []);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

export function colorOf(name: string): TagColor {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return TAG_COLORS[Math.abs(hash) % TAG_COLORS.length] ?? 'slate';
}
