/** The same keys and arguments as `T`, with other words: a missing key or a changed argument fails the build. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Translated<T[K]>
}

export type Texts<T> = { readonly id: T; readonly en: Translated<T> }

/** Keeps the two languages of one namespace side by side; `en` is checked against `id` by the compiler. */
export function texts<const T>(both: { id: T; en: Translated<NoInfer<T>> }): Texts<Translated<T>> {
  // The literal Indonesian sentences are only widened to `string` here: keys and arguments stay the same.
  return both as unknown as Texts<Translated<T>>
}
