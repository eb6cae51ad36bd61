/**
 * Signs that nobody types on purpose and no reader sees: controls (except tab and line ends), zero-width, bidi marks, lone
 * surrogates, the mark of a broken character, private use, non-characters and blanks that look like nothing. They hide code
 * from a reviewer or smuggle a scheme past a reader. U+FE0F stays: emoji use it.
 */
const HIDDEN =
  /[\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029]|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|\u3164|\uffa0|\ufffd|(?![\t\n\r])\p{Cc}/gu

/**
 * What joins signs to one that is seen: U+200D between two emoji (a family, a nurse with a tone of skin), and the three
 * flags that are written with tags. Anywhere else the same signs hide something.
 */
const JOINING =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/gu

/** One hidden sign and where it stands in its text. */
export type HiddenSign = { index: number; sign: string }

/** Every hidden sign of a text, in its order. */
export function hiddenSigns(text: string): HiddenSign[] {
  if (text.search(HIDDEN) < 0) return []
  const rest = text.replace(JOINING, (joint) => ' '.repeat(joint.length))
  return [...rest.matchAll(HIDDEN)].map(({ index, 0: sign }) => ({ index, sign }))
}

/** The text with `instead` in place of each hidden sign. */
export function replaceHiddenSigns(text: string, instead: (sign: string) => string): string {
  let from = 0
  const pieces = hiddenSigns(text).map(({ index, sign }) => {
    const piece = text.slice(from, index) + instead(sign)
    from = index + sign.length
    return piece
  })
  return pieces.join('') + text.slice(from)
}

/**
 * The text without hidden signs, or without those of them that `goes` names. A separator of lines was a line end to its
 * writer and becomes one.
 */
export function withoutHiddenSigns(text: string, goes: (sign: string) => boolean = () => true): string {
  return replaceHiddenSigns(text, (sign) => (!goes(sign) ? sign : /[\u2028\u2029]/.test(sign) ? '\n' : ''))
}
